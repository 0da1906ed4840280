package dev.jobwright.model;

import org.immutables.value.Value;

/**
 * What happens when a container ends with one of some exit codes.
 *
 * <p>Kubernetes: {@code core/v1 ContainerRestartRule}.
 *
 * @param action what is done
 * @param exitCodes exit codes the rule is about
 */
@Value.Builder
@Values
public record ContainerRestartRule(
    ContainerRestartRuleAction action, RestartRuleExitCodes exitCodes) {

  /** Checks and copies what it is given. */
  public ContainerRestartRule {
    Checks.given("action", action);
    Checks.given("exitCodes", exitCodes);
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
   * Builds {@link ContainerRestartRule} values; may be used again after {@code build()}, by one
   * thread at a time.
   */
  public static final class Builder extends ContainerRestartRuleBuilder {
    Builder() {}
  }
}
