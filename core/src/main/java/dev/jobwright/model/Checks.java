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
    if (value != null && !isWholeSeconds(value)) {
      throw new IllegalArgumentException(name + ": " + notWholeSeconds(value));
    }
  }

  static boolean isWholeSeconds(Duration value) {
    return value.truncatedTo(SECONDS).equals(value);
  }

  static String notWholeSeconds(Duration value) {
    return value + ": must be whole seconds, as the Kubernetes API keeps no fractions";
  }
}
