package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One environment variable of a container.
 *
 * <p>Kubernetes: {@code core/v1 EnvVar}.
 *
 * @param name name of the variable
 * @param value literal value, in which {@code $(OTHER)} is replaced; null when {@code valueFrom} is
 *     set
 * @param valueFrom where the value comes from; null when {@code value} is set
 */
@Value.Builder
@Values
public record EnvVar(String name, @Nullable String value, @Nullable EnvVarSource valueFrom) {

  /** Checks and copies what it is given. */
  public EnvVar {
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
   * Builds {@link EnvVar} values; may be used again after {@code build()}, by one thread at a time.
   */
  public static final class Builder extends EnvVarBuilder {
    Builder() {}
  }
}
