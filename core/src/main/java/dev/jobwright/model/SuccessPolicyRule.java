package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One rule: which indexes, how many of them, or both.
 *
 * <p>Kubernetes: {@code batch/v1 SuccessPolicyRule}.
 *
 * @param succeededIndexes indexes that count, such as {@code "0,2-4"}; null means all
 * @param succeededCount how many of them must succeed; null means every one
 */
@Value.Builder
@Values
public record SuccessPolicyRule(
    @Nullable String succeededIndexes, @Nullable Integer succeededCount) {

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
   * Builds {@link SuccessPolicyRule} values; may be used again after {@code build()}, by one thread
   * at a time.
   */
  public static final class Builder extends SuccessPolicyRuleBuilder {
    Builder() {}
  }
}
