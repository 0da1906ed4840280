package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A volume a container sees, and where.
 *
 * <p>Kubernetes: {@code core/v1 VolumeMount}.
 *
 * @param name name of the volume in the pod
 * @param mountPath path in the container
 * @param subPath path in the volume; null for its root
 * @param subPathExpr path in the volume with {@code $(VARIABLE)} replaced; null for none
 * @param readOnly whether it cannot be written; null means false
 * @param recursiveReadOnly whether mounts below are read-only too; null means {@code Disabled}
 * @param mountPropagation whether mounts are seen across; null means {@code None}
 */
@Value.Builder
@Values
public record VolumeMount(
    String name,
    String mountPath,
    @Nullable String subPath,
    @Nullable String subPathExpr,
    @Nullable Boolean readOnly,
    @Nullable String recursiveReadOnly,
    @Nullable MountPropagation mountPropagation) {

  /** Checks and copies what it is given. */
  public VolumeMount {
    Checks.given("name", name);
    Checks.given("mountPath", mountPath);
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
   * Builds {@link VolumeMount} values; may be used again after {@code build()}, by one thread at a
   * time.
   */
  public static final class Builder extends VolumeMountBuilder {
    Builder() {}
  }
}
