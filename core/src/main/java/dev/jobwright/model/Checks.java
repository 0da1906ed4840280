package dev.jobwright.model;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks of what a value is given. */
final class Checks {

  private Checks() {}

  static void given(String name, @Nullable Object value) {
    Objects.requireNonNull(value, name);
  }

  static void wholeSeconds(String name, @Nullable Duration value) {
    if (value != null && !value.truncatedTo(SECONDS).equals(value)) {
      throw new IllegalArgumentException(
          name
              + ": "
              + value
              + ": must be whole seconds, as the Kubernetes API keeps no fractions");
    }
  }
}
