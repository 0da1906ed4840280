package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Hooks after a container's start and before its end.
 *
 * <p>Kubernetes: {@code core/v1 Lifecycle}.
 *
 * @param postStart done right after the start; null for nothing
 * @param preStop done before the signal to end; null for nothing
 * @param stopSignal signal that ends the container, such as {@code SIGTERM}; null for the image's
 */
@Value.Builder
@Values
public record Lifecycle(
    @Nullable LifecycleHandler postStart,
    @Nullable LifecycleHandler preStop,
    @Nullable String stopSignal) {

  /** Says nothing, and so stands for none. */
  static final Lifecycle EMPTY = builder().build();

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
   * Builds {@link Lifecycle} values; may be used again after {@code build()}, by one thread at a
   * time.
   */
  public static final class Builder extends LifecycleBuilder {
    Builder() {}
  }
}
