package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A share of an NFS server.
 *
 * <p>Kubernetes: {@code core/v1 NFSVolumeSource}.
 *
 * @param server address of the server
 * @param path path the server exports
 * @param readOnly whether it cannot be written; null means false
 */
@Value.Builder
@Values
public record NfsVolumeSource(String server, String path, @Nullable Boolean readOnly) {

  /** Checks and copies what it is given. */
  public NfsVolumeSource {
    Checks.given("server", server);
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
   * Builds {@link NfsVolumeSource} values; may be used again after {@code build()}, by one thread
   * at a time.
   */
  public static final class Builder extends NfsVolumeSourceBuilder {
    Builder() {}
  }
}
