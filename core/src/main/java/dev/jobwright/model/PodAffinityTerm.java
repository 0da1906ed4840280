package dev.jobwright.model;

import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Pods, and the topology within which they count as company.
 *
 * <p>Kubernetes: {@code core/v1 PodAffinityTerm}.
 *
 * @param labelSelector pods that are meant, by label; null means none
 * @param topologyKey node label whose value makes two nodes the same place
 * @param namespaces namespaces the pods are looked for in; empty means the pod's own
 * @param namespaceSelector namespaces by their labels; null means none more
 * @param matchLabelKeys label keys whose value on the pod itself must match
 * @param mismatchLabelKeys label keys whose value on the pod itself must differ
 */
@Value.Builder
@Values
public record PodAffinityTerm(
    @Nullable LabelSelector labelSelector,
    String topologyKey,
    List<String> namespaces,
    @Nullable LabelSelector namespaceSelector,
    List<String> matchLabelKeys,
    List<String> mismatchLabelKeys) {

  /** Checks and copies what it is given. */
  public PodAffinityTerm {
    Checks.given("topologyKey", topologyKey);
    namespaces = Copies.list(namespaces);
    matchLabelKeys = Copies.list(matchLabelKeys);
    mismatchLabelKeys = Copies.list(mismatchLabelKeys);
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
   * Builds {@link PodAffinityTerm} values; may be used again after {@code build()}, by one thread
   * at a time.
   */
  public static final class Builder extends PodAffinityTermBuilder {
    Builder() {}
  }
}
