package dev.jobwright.model;

import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A claim of storage: one that pods share, or what a StatefulSet claims for each of its pods.
 *
 * <p>Kubernetes: {@code core/v1 PersistentVolumeClaim}.
 *
 * @param metadata its name, by which containers mount it, labels and annotations
 * @param spec storage that is claimed; null for nothing said
 * @param other fields of the API that have no component here, kept as they are
 */
@Value.Builder
@Values
public record PersistentVolumeClaim(
    ObjectMeta metadata, @Nullable PersistentVolumeClaimSpec spec, Map<String, Object> other)
    implements Resource {

  /** Checks and copies what it is given. */
  public PersistentVolumeClaim {
    Checks.given("metadata", metadata);
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
  public String apiVersion() {
    return Kinds.PERSISTENT_VOLUME_CLAIM.apiVersion();
  }

  @Override
  public String kind() {
    return Kinds.PERSISTENT_VOLUME_CLAIM.kind();
  }

  @Override
  public Map<String, Object> toDocument() {
    return Kinds.PERSISTENT_VOLUME_CLAIM.write(this);
  }

  @Override
  public PersistentVolumeClaim with(String path, @Nullable Object value) {
    return Kinds.PERSISTENT_VOLUME_CLAIM.with(this, path, value);
  }

  @Override
  public String toString() {
    return Text.of(this);
  }

  /**
   * Builds {@link PersistentVolumeClaim} values; may be used again after {@code build()}, by one
   * thread at a time.
   */
  public static final class Builder extends PersistentVolumeClaimBuilder {
    Builder() {}
  }
}
