package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The name of another object in the same namespace.
 *
 * <p>Kubernetes: {@code core/v1 LocalObjectReference}.
 *
 * @param name name of the object
 */
@Value.Builder
@Values
public record LocalObjectReference(@Nullable String name) {

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
   * Builds {@link LocalObjectReference} values; may be used again after {@code build()}, by one
   * thread at a time.
   */
  public static final class Builder extends LocalObjectReferenceBuilder {
    Builder() {}
  }
}
