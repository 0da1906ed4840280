package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A match on one condition of a failed pod.
 *
 * <p>Kubernetes: {@code batch/v1 PodFailurePolicyOnPodConditionsPattern}.
 *
 * @param type type of the condition, such as {@code DisruptionTarget}
 * @param status status of the condition; null means {@code True}
 */
@Value.Builder
@Values
public record OnPodCondition(String type, @Nullable ConditionStatus status) {

  /** Checks and copies what it is given. */
  public OnPodCondition {
    Checks.given("type", type);
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
   * Builds {@link OnPodCondition} values; may be used again after {@code build()}, by one thread at
   * a time.
   */
  public static final class Builder extends OnPodConditionBuilder {
    Builder() {}
  }
}
