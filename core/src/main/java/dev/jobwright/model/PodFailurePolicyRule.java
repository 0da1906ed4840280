package dev.jobwright.model;

import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One rule: exactly one of exit codes and pod conditions, and what to do on a match.
 *
 * <p>Kubernetes: {@code batch/v1 PodFailurePolicyRule}.
 *
 * @param action what a match does
 * @param onExitCodes match by a container's exit code; null when {@code onPodConditions} is used
 * @param onPodConditions match by a condition of the pod; empty when {@code onExitCodes} is used
 */
@Value.Builder
@Values
public record PodFailurePolicyRule(
    PodFailurePolicyAction action,
    @Nullable OnExitCodes onExitCodes,
    List<OnPodCondition> onPodConditions) {

  /** Checks and copies what it is given. */
  public PodFailurePolicyRule {
    Checks.given("action", action);
    onPodConditions = Copies.list(onPodConditions);
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
   * Builds {@link PodFailurePolicyRule} values; may be used again after {@code build()}, by one
   * thread at a time.
   */
  public static final class Builder extends PodFailurePolicyRuleBuilder {
    Builder() {}
  }
}
