package dev.jobwright.model;

import java.time.Duration;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A pause before a container is stopped.
 *
 * <p>Kubernetes: {@code core/v1 SleepAction}.
 *
 * @param seconds length of the pause, in whole seconds; none when not given
 */
@Value.Builder
@Values
public record SleepAction(@Nullable Duration seconds) {

  /** Checks and copies what it is given. */
  public SleepAction {
    Checks.wholeSeconds("seconds", seconds);
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
   * Builds {@link SleepAction} values; may be used again after {@code build()}, by one thread at a
   * time.
   */
  public static final class Builder extends SleepActionBuilder {
    Builder() {}
  }
}
