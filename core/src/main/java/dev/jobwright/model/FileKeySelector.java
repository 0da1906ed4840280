package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An entry of an env file in a volume.
 *
 * <p>Kubernetes: {@code core/v1 FileKeySelector}.
 *
 * @param volumeName volume that holds the file
 * @param path path of the file in the volume
 * @param key key of the entry
 * @param optional whether it may be missing; null means false
 */
@Value.Builder
@Values
public record FileKeySelector(
    String volumeName, String path, String key, @Nullable Boolean optional) {

  /** Checks and copies what it is given. */
  public FileKeySelector {
    Checks.given("volumeName", volumeName);
    Checks.given("path", path);
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
   * Builds {@link FileKeySelector} values; may be used again after {@code build()}, by one thread
   * at a time.
   */
  public static final class Builder extends FileKeySelectorBuilder {
    Builder() {}
  }
}
