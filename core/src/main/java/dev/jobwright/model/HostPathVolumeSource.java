package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A file or folder of the node.
 *
 * <p>Kubernetes: {@code core/v1 HostPathVolumeSource}.
 *
 * @param path path on the node
 * @param type what must be there; null checks nothing
 */
@Value.Builder
@Values
public record HostPathVolumeSource(String path, @Nullable HostPathType type) {

  /** Checks and copies what it is given. */
  public HostPathVolumeSource {
    Checks.given("path", path);
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
   * Builds {@link HostPathVolumeSource} values; may be used again after {@code build()}, by one
   * thread at a time.
   */
  public static final class Builder extends HostPathVolumeSourceBuilder {
    Builder() {}
  }
}
