package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The claim made for an ephemeral volume.
 *
 * <p>Kubernetes: {@code core/v1 PersistentVolumeClaimTemplate}.
 *
 * @param metadata labels and annotations of the claim; null for none
 * @param spec storage that is claimed
 */
@Value.Builder
@Values
public record PersistentVolumeClaimTemplate(
    @Nullable ObjectMeta metadata, PersistentVolumeClaimSpec spec) {

  /** Checks and copies what it is given. */
  public PersistentVolumeClaimTemplate {
    Checks.given("spec", spec);
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
   * Builds {@link PersistentVolumeClaimTemplate} values; may be used again after {@code build()},
   * by one thread at a time.
   */
  public static final class Builder extends PersistentVolumeClaimTemplateBuilder {
    Builder() {}
  }
}
