package dev.jobwright.model;

import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One source of a projected volume.
 *
 * <p>Kubernetes: {@code core/v1 VolumeProjection}.
 *
 * @param configMap entries of a config map
 * @param secret entries of a secret
 * @param downwardApi fields of the pod
 * @param serviceAccountToken token of the service account
 * @param other fields of the API that have no component here, kept as they are
 */
@Value.Builder
@Values
public record VolumeProjection(
    @Nullable ConfigMapProjection configMap,
    @Nullable SecretProjection secret,
    @Nullable DownwardApiProjection downwardApi,
    @Nullable ServiceAccountTokenProjection serviceAccountToken,
    Map<String, Object> other) {

  /** Checks and copies what it is given. */
  public VolumeProjection {
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
   * Builds {@link VolumeProjection} values; may be used again after {@code build()}, by one thread
   * at a time.
   */
  public static final class Builder extends VolumeProjectionBuilder {
    Builder() {}
  }
}
