package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A config map or secret whose entries become environment variables.
 *
 * <p>Kubernetes: {@code core/v1 EnvFromSource}.
 *
 * @param prefix text put before every name; null for none
 * @param configMapRef config map; null when {@code secretRef} is set
 * @param secretRef secret; null when {@code configMapRef} is set
 */
@Value.Builder
@Values
public record EnvFromSource(
    @Nullable String prefix,
    @Nullable ConfigMapEnvSource configMapRef,
    @Nullable SecretEnvSource secretRef) {

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
   * Builds {@link EnvFromSource} values; may be used again after {@code build()}, by one thread at
   * a time.
   */
  public static final class Builder extends EnvFromSourceBuilder {
    Builder() {}
  }
}
