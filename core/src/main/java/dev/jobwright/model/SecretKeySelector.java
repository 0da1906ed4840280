package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a secret.
 *
 * <p>Kubernetes: {@code core/v1 SecretKeySelector}.
 *
 * @param name name of the secret
 * @param key key of the entry
 * @param optional whether it may be missing; null means false
 */
@Value.Builder
@Values
public record SecretKeySelector(String name, String key, @Nullable Boolean optional) {

  /** Checks and copies what it is given. */
  public SecretKeySelector {
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
   * Builds {@link SecretKeySelector} values; may be used again after {@code build()}, by one thread
   * at a time.
   */
  public static final class Builder extends SecretKeySelectorBuilder {
    Builder() {}
  }
}
