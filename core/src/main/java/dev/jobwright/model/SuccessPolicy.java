package dev.jobwright.model;

import java.util.List;
import org.immutables.value.Value;

/**
 * Rules by which an Indexed Job has succeeded before every index has.
 *
 * <p>Kubernetes: {@code batch/v1 SuccessPolicy}.
 *
 * @param rules rules in order, 1 to 20; the first that matches ends the Job
 */
@Value.Builder
@Values
public record SuccessPolicy(List<SuccessPolicyRule> rules) {

  /** Checks and copies what it is given. */
  public SuccessPolicy {
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
   * Builds {@link SuccessPolicy} values; may be used again after {@code build()}, by one thread at
   * a time.
   */
  public static final class Builder extends SuccessPolicyBuilder {
    Builder() {}
  }
}
