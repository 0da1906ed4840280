package dev.jobwright.model;

import java.util.List;
import org.immutables.value.Value;

/**
 * Rules that say what the failure of a pod means for the Job; the first that matches decides.
 *
 * <p>Kubernetes: {@code batch/v1 PodFailurePolicy}.
 *
 * @param rules rules in order, at most 20
 */
@Value.Builder
@Values
public record PodFailurePolicy(List<PodFailurePolicyRule> rules) {

  /** Checks and copies what it is given. */
  public PodFailurePolicy {
    rules = Copies.list(rules);
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
   * Builds {@link PodFailurePolicy} values; may be used again after {@code build()}, by one thread
   * at a time.
   */
  public static final class Builder extends PodFailurePolicyBuilder {
    Builder() {}
  }
}
