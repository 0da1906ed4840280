package dev.jobwright.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * How many pods are kept running, which, and what storage each claims.
 *
 * <p>Kubernetes: {@code apps/v1 StatefulSetSpec}.
 *
 * @param replicas pods that are kept running; null means 1
 * @param minReady how long a pod must be ready to count as available, in whole seconds; null means
 *     0
 * @param selector which pods belong to it
 * @param template pods it makes
 * @param serviceName the Service that gives the pods their names; null for none
 * @param volumeClaimTemplates storage that is claimed for each pod
 * @param other fields of the API that have no component here, kept as they are
 */
@Value.Builder
@Values
public record StatefulSetSpec(
    @Nullable Integer replicas,
    @Nullable Duration minReady,
    LabelSelector selector,
    PodTemplate template,
    @Nullable String serviceName,
    List<PersistentVolumeClaim> volumeClaimTemplates,
    Map<String, Object> other) {

  /** Checks and copies what it is given. */
  public StatefulSetSpec {
    Checks.wholeSeconds("minReady", minReady);
    Checks.given("selector", selector);
    Checks.given("template", template);
    volumeClaimTemplates = Copies.list(volumeClaimTemplates);
    other = Copies.document(other);
  }

  /**
   * Returns a new builder with nothing set.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that starts from this value.
   *
   * @return the builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  @Override
  public String toString() {
    return Text.of(this);
  }

  /**
   * Builds {@link StatefulSetSpec} values; may be used again after {@code build()}, by one thread
   * at a time.
   */
  public static final class Builder extends StatefulSetSpecBuilder {
    Builder() {}
  }
}
