package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Which system calls are allowed.
 *
 * <p>Kubernetes: {@code core/v1 SeccompProfile}.
 *
 * @param type kind of the profile
 * @param localhostProfile file on the node; only for {@code Localhost}
 */
@Value.Builder
@Values
public record SeccompProfile(ProfileType type, @Nullable String localhostProfile) {

  /** Checks and copies what it is given. */
  public SeccompProfile {
    Checks.given("type", type);
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
   * Builds {@link SeccompProfile} values; may be used again after {@code build()}, by one thread at
   * a time.
   */
  public static final class Builder extends SeccompProfileBuilder {
    Builder() {}
  }
}
