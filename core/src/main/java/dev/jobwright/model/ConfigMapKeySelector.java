package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a config map.
 *
 * <p>Kubernetes: {@code core/v1 ConfigMapKeySelector}.
 *
 * @param name name of the config map
 * @param key key of the entry
 * @param optional whether it may be missing; null means false
 */
@Value.Builder
@Values
public record ConfigMapKeySelector(String name, String key, @Nullable Boolean optional) {

  /** Checks and copies what it is given. */
  public ConfigMapKeySelector {
    Checks.given("name", name);
    Checks.given("key", key);
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
   * Builds {@link ConfigMapKeySelector} values; may be used again after {@code build()}, by one
   * thread at a time.
   */
  public static final class Builder extends ConfigMapKeySelectorBuilder {
    Builder() {}
  }
}
