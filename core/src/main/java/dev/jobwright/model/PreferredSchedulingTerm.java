package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a node with its weight.
 *
 * <p>Kubernetes: {@code core/v1 PreferredSchedulingTerm}.
 *
 * @param weight weight from 1 to 100
 * @param preference node that is wished for; any when not given
 */
@Value.Builder
@Values
public record PreferredSchedulingTerm(int weight, @Nullable NodeSelectorTerm preference) {

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
   * Builds {@link PreferredSchedulingTerm} values; may be used again after {@code build()}, by one
   * thread at a time.
   */
  public static final class Builder extends PreferredSchedulingTermBuilder {
    Builder() {}
  }
}
