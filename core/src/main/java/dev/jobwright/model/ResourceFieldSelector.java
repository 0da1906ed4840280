package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A request or limit of a container.
 *
 * <p>Kubernetes: {@code core/v1 ResourceFieldSelector}.
 *
 * @param containerName container; null means the one the variable is for
 * @param resource what is meant, such as {@code limits.cpu}
 * @param divisor unit of the answer; null means 1
 */
@Value.Builder
@Values
public record ResourceFieldSelector(
    @Nullable String containerName, String resource, @Nullable Quantity divisor) {

  /** Checks and copies what it is given. */
  public ResourceFieldSelector {
    Checks.given("resource", resource);
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
   * Builds {@link ResourceFieldSelector} values; may be used again after {@code build()}, by one
   * thread at a time.
   */
  public static final class Builder extends ResourceFieldSelectorBuilder {
    Builder() {}
  }
}
