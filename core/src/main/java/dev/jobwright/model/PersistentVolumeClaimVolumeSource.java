package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A claim on lasting storage.
 *
 * <p>Kubernetes: {@code core/v1 PersistentVolumeClaimVolumeSource}.
 *
 * @param claimName name of the claim
 * @param readOnly whether it cannot be written; null means false
 */
@Value.Builder
@Values
public record PersistentVolumeClaimVolumeSource(String claimName, @Nullable Boolean readOnly) {

  /** Checks and copies what it is given. */
  public PersistentVolumeClaimVolumeSource {
    Checks.given("claimName", claimName);
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
   * Builds {@link PersistentVolumeClaimVolumeSource} values; may be used again after {@code
   * build()}, by one thread at a time.
   */
  public static final class Builder extends PersistentVolumeClaimVolumeSourceBuilder {
    Builder() {}
  }
}
