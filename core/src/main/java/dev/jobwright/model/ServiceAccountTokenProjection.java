package dev.jobwright.model;

import java.time.Duration;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A token of the pod's service account in a projected volume.
 *
 * <p>Kubernetes: {@code core/v1 ServiceAccountTokenProjection}.
 *
 * @param path path of the file
 * @param audience audience of the token; null for the API server
 * @param expiration how long the token is good, in whole seconds; null means an hour
 */
@Value.Builder
@Values
public record ServiceAccountTokenProjection(
    String path, @Nullable String audience, @Nullable Duration expiration) {

  /** Checks and copies what it is given. */
  public ServiceAccountTokenProjection {
    Checks.given("path", path);
    Checks.wholeSeconds("expiration", expiration);
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
   * Builds {@link ServiceAccountTokenProjection} values; may be used again after {@code build()},
   * by one thread at a time.
   */
  public static final class Builder extends ServiceAccountTokenProjectionBuilder {
    Builder() {}
  }
}
