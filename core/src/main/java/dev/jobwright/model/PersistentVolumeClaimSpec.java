package dev.jobwright.model;

import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Lasting storage that is claimed.
 *
 * <p>Kubernetes: {@code core/v1 PersistentVolumeClaimSpec}.
 *
 * @param accessModes ways it must be usable
 * @param storageClassName storage class; null for the default class
 * @param resources how much is needed; null for nothing said
 * @param selector volumes that may be bound, by label; null for any
 * @param volumeMode file system or block device; null means {@code Filesystem}
 * @param volumeName volume to bind; null for any
 * @param other fields of the API that have no component here, kept as they are
 */
@Value.Builder
@Values
public record PersistentVolumeClaimSpec(
    List<AccessMode> accessModes,
    @Nullable String storageClassName,
    @Nullable VolumeResourceRequirements resources,
    @Nullable LabelSelector selector,
    @Nullable VolumeMode volumeMode,
    @Nullable String volumeName,
    Map<String, Object> other) {

  /** Checks and copies what it is given. */
  public PersistentVolumeClaimSpec {
    accessModes = Copies.list(accessModes);
    other = Copies.document(other);
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
   * Builds {@link PersistentVolumeClaimSpec} values; may be used again after {@code build()}, by
   * one thread at a time.
   */
  public static final class Builder extends PersistentVolumeClaimSpecBuilder {
    Builder() {}
  }
}
