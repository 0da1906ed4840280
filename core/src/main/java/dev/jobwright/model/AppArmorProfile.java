package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Which AppArmor profile confines the container.
 *
 * <p>Kubernetes: {@code core/v1 AppArmorProfile}.
 *
 * @param type kind of the profile
 * @param localhostProfile profile loaded on the node; only for {@code Localhost}
 */
@Value.Builder
@Values
public record AppArmorProfile(ProfileType type, @Nullable String localhostProfile) {

  /** Checks and copies what it is given. */
  public AppArmorProfile {
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
   * Builds {@link AppArmorProfile} values; may be used again after {@code build()}, by one thread
   * at a time.
   */
  public static final class Builder extends AppArmorProfileBuilder {
    Builder() {}
  }
}
