package dev.jobwright.model;

import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A match on the exit codes of a failed pod's containers.
 *
 * <p>Kubernetes: {@code batch/v1 PodFailurePolicyOnExitCodesRequirement}.
 *
 * @param containerName container that is looked at; null looks at all
 * @param operator whether the code must be among the values or must not
 * @param values exit codes in ascending order, 1 to 255 of them; 0 never matches
 */
@Value.Builder
@Values
public record OnExitCodes(
    @Nullable String containerName, ExitCodeOperator operator, List<Integer> values) {

  /** Checks and copies what it is given. */
  public OnExitCodes {
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
   * Builds {@link OnExitCodes} values; may be used again after {@code build()}, by one thread at a
   * time.
   */
  public static final class Builder extends OnExitCodesBuilder {
    Builder() {}
  }
}
