package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An empty folder that lives as long as the pod.
 *
 * <p>Kubernetes: {@code core/v1 EmptyDirVolumeSource}.
 *
 * @param medium {@code Memory} for a RAM disk; null for the node's disk
 * @param sizeLimit most it may hold; null for no limit
 */
@Value.Builder
@Values
public record EmptyDirVolumeSource(@Nullable String medium, @Nullable Quantity sizeLimit) {

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
   * Builds {@link EmptyDirVolumeSource} values; may be used again after {@code build()}, by one
   * thread at a time.
   */
  public static final class Builder extends EmptyDirVolumeSourceBuilder {
    Builder() {}
  }
}
