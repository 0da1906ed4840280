package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The use of one of the pod's resource claims.
 *
 * <p>Kubernetes: {@code core/v1 ResourceClaim}.
 *
 * @param name name of the claim in the pod
 * @param request request within the claim; null for all
 */
@Value.Builder
@Values
public record ResourceClaim(String name, @Nullable String request) {

  /** Checks and copies what it is given. */
  public ResourceClaim {
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
   * Builds {@link ResourceClaim} values; may be used again after {@code build()}, by one thread at
   * a time.
   */
  public static final class Builder extends ResourceClaimBuilder {
    Builder() {}
  }
}
