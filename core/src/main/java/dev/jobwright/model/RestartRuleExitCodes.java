package dev.jobwright.model;

import java.util.List;
import org.immutables.value.Value;

/**
 * Exit codes a restart rule is about.
 *
 * <p>Kubernetes: {@code core/v1 ContainerRestartRuleOnExitCodes}.
 *
 * @param operator whether the code must be among the values or must not
 * @param values exit codes
 */
@Value.Builder
@Values
public record RestartRuleExitCodes(ExitCodeOperator operator, List<Integer> values) {

  /** Checks and copies what it is given. */
  public RestartRuleExitCodes {
    Checks.given("operator", operator);
    values = Copies.list(values);
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
   * Builds {@link RestartRuleExitCodes} values; may be used again after {@code build()}, by one
   * thread at a time.
   */
  public static final class Builder extends RestartRuleExitCodesBuilder {
    Builder() {}
  }
}
