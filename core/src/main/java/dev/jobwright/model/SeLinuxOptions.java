package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An SELinux label.
 *
 * <p>Kubernetes: {@code core/v1 SELinuxOptions}.
 *
 * @param user user of the label; null for the default
 * @param role role of the label; null for the default
 * @param type type of the label; null for the default
 * @param level level of the label; null for the default
 */
@Value.Builder
@Values
public record SeLinuxOptions(
    @Nullable String user, @Nullable String role, @Nullable String type, @Nullable String level) {

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
   * Builds {@link SeLinuxOptions} values; may be used again after {@code build()}, by one thread at
   * a time.
   */
  public static final class Builder extends SeLinuxOptionsBuilder {
    Builder() {}
  }
}
