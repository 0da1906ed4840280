package dev.jobwright.model;

import org.immutables.value.Value;

/**
 * A claim that is made and deleted with the pod.
 *
 * <p>Kubernetes: {@code core/v1 EphemeralVolumeSource}.
 *
 * @param volumeClaimTemplate claim that is made
 */
@Value.Builder
@Values
public record EphemeralVolumeSource(PersistentVolumeClaimTemplate volumeClaimTemplate) {

  /** Checks and copies what it is given. */
  public EphemeralVolumeSource {
    Checks.given("volumeClaimTemplate", volumeClaimTemplate);
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
   * Builds {@link EphemeralVolumeSource} values; may be used again after {@code build()}, by one
   * thread at a time.
   */
  public static final class Builder extends EphemeralVolumeSourceBuilder {
    Builder() {}
  }
}
