package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One option of the resolver.
 *
 * <p>Kubernetes: {@code core/v1 PodDNSConfigOption}.
 *
 * @param name name of the option
 * @param value value of the option; null when it has none
 */
@Value.Builder
@Values
public record PodDnsConfigOption(@Nullable String name, @Nullable String value) {

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
   * Builds {@link PodDnsConfigOption} values; may be used again after {@code build()}, by one
   * thread at a time.
   */
  public static final class Builder extends PodDnsConfigOptionBuilder {
    Builder() {}
  }
}
