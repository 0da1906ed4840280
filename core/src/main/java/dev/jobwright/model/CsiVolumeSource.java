package dev.jobwright.model;

import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A volume of a CSI driver that lives as long as the pod.
 *
 * <p>Kubernetes: {@code core/v1 CSIVolumeSource}.
 *
 * @param driver name of the driver
 * @param readOnly whether it cannot be written; null means false
 * @param fsType file system; null for the driver's default
 * @param volumeAttributes settings for the driver
 * @param nodePublishSecretRef secret for the driver; null for none
 */
@Value.Builder
@Values
public record CsiVolumeSource(
    String driver,
    @Nullable Boolean readOnly,
    @Nullable String fsType,
    Map<String, String> volumeAttributes,
    @Nullable LocalObjectReference nodePublishSecretRef) {

  /** Checks and copies what it is given. */
  public CsiVolumeSource {
    Checks.given("driver", driver);
    volumeAttributes = Copies.map(volumeAttributes);
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
   * Builds {@link CsiVolumeSource} values; may be used again after {@code build()}, by one thread
   * at a time.
   */
  public static final class Builder extends CsiVolumeSourceBuilder {
    Builder() {}
  }
}
