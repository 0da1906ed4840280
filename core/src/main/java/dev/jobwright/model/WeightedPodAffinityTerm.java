package dev.jobwright.model;

import org.immutables.value.Value;

/**
 * A wish about company with its weight.
 *
 * <p>Kubernetes: {@code core/v1 WeightedPodAffinityTerm}.
 *
 * @param weight weight from 1 to 100
 * @param podAffinityTerm company that is meant
 */
@Value.Builder
@Values
public record WeightedPodAffinityTerm(int weight, PodAffinityTerm podAffinityTerm) {

  /** Checks and copies what it is given. */
  public WeightedPodAffinityTerm {
    Checks.given("podAffinityTerm", podAffinityTerm);
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
   * Builds {@link WeightedPodAffinityTerm} values; may be used again after {@code build()}, by one
   * thread at a time.
   */
  public static final class Builder extends WeightedPodAffinityTermBuilder {
    Builder() {}
  }
}
