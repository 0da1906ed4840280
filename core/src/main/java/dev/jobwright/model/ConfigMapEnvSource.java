package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A config map whose entries become environment variables.
 *
 * <p>Kubernetes: {@code core/v1 ConfigMapEnvSource}.
 *
 * @param name name of the config map
 * @param optional whether it may be missing; null means false
 */
@Value.Builder
@Values
public record ConfigMapEnvSource(String name, @Nullable Boolean optional) {

  /** Checks and copies what it is given. */
  public ConfigMapEnvSource {
    Checks.given("name", name);
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
   * Builds {@link ConfigMapEnvSource} values; may be used again after {@code build()}, by one
   * thread at a time.
   */
  public static final class Builder extends ConfigMapEnvSourceBuilder {
    Builder() {}
  }
}
