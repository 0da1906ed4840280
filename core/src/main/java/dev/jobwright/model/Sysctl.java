package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A kernel setting of a pod.
 *
 * <p>Kubernetes: {@code core/v1 Sysctl}.
 *
 * @param name name of the setting
 * @param value value of the setting; empty when not given
 */
@Value.Builder
@Values
public record Sysctl(String name, @Nullable String value) {

  /** Checks and copies what it is given. */
  public Sysctl {
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
   * Builds {@link Sysctl} values; may be used again after {@code build()}, by one thread at a time.
   */
  public static final class Builder extends SysctlBuilder {
    Builder() {}
  }
}
