package dev.jobwright.model;

import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Entries of a secret in a projected volume.
 *
 * <p>Kubernetes: {@code core/v1 SecretProjection}.
 *
 * @param name name of the secret
 * @param items entries and their paths; empty for all
 * @param optional whether it may be missing; null means false
 */
@Value.Builder
@Values
public record SecretProjection(String name, List<KeyToPath> items, @Nullable Boolean optional) {

  /** Checks and copies what it is given. */
  public SecretProjection {
    Checks.given("name", name);
    items = Copies.list(items);
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
   * Builds {@link SecretProjection} values; may be used again after {@code build()}, by one thread
   * at a time.
   */
  public static final class Builder extends SecretProjectionBuilder {
    Builder() {}
  }
}
