package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a config map or secret and the file it becomes.
 *
 * <p>Kubernetes: {@code core/v1 KeyToPath}.
 *
 * @param key key of the entry
 * @param path path of the file in the volume
 * @param mode file mode as a number; null for the volume's
 */
@Value.Builder
@Values
public record KeyToPath(String key, String path, @Nullable Integer mode) {

  /** Checks and copies what it is given. */
  public KeyToPath {
    Checks.given("key", key);
    Checks.given("path", path);
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
   * Builds {@link KeyToPath} values; may be used again after {@code build()}, by one thread at a
   * time.
   */
  public static final class Builder extends KeyToPathBuilder {
    Builder() {}
  }
}
