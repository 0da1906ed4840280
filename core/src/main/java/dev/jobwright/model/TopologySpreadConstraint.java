package dev.jobwright.model;

import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * How evenly pods are spread over the values of a node label.
 *
 * <p>Kubernetes: {@code core/v1 TopologySpreadConstraint}.
 *
 * @param maxSkew largest difference between two places
 * @param topologyKey node label whose values are the places
 * @param whenUnsatisfiable what happens when it cannot be kept
 * @param labelSelector pods that are counted; null for none
 * @param minDomains fewest places there must be; null means 1
 * @param nodeAffinityPolicy whether node affinity is heeded in counting; null means {@code Honor}
 * @param nodeTaintsPolicy whether taints are heeded in counting; null means {@code Ignore}
 * @param matchLabelKeys label keys whose value on the pod itself must match
 */
@Value.Builder
@Values
public record TopologySpreadConstraint(
    int maxSkew,
    String topologyKey,
    UnsatisfiableAction whenUnsatisfiable,
    @Nullable LabelSelector labelSelector,
    @Nullable Integer minDomains,
    @Nullable NodeInclusionPolicy nodeAffinityPolicy,
    @Nullable NodeInclusionPolicy nodeTaintsPolicy,
    List<String> matchLabelKeys) {

  /** Checks and copies what it is given. */
  public TopologySpreadConstraint {
    Checks.given("topologyKey", topologyKey);
    Checks.given("whenUnsatisfiable", whenUnsatisfiable);
    matchLabelKeys = Copies.list(matchLabelKeys);
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
   * Builds {@link TopologySpreadConstraint} values; may be used again after {@code build()}, by one
   * thread at a time.
   */
  public static final class Builder extends TopologySpreadConstraintBuilder {
    Builder() {}
  }
}
