package dev.jobwright.queue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Checks of what users give. */
final class Checks {
  private static final int LONGEST_NAME = 255;
  private static final long LONGEST_SECONDS = 1000L * 366 * 24 * 3600;

  private Checks() {}

  static String queueName(String name) {
    boolean isGood =
        !name.isEmpty()
            && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME
            && name.chars().noneMatch(c -> c == '/' || Character.isISOControl(c));
    if (!isGood) {
      throw new IllegalArgumentException(
          "queue name \"%s\": must be 1 to %d bytes long, without / and control characters"
              .formatted(name.replaceAll("\\p{Cntrl}", "?"), LONGEST_NAME));
    }
    return name;
  }

  static void notNegative(String what, Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException(what + ": " + duration + ": must not be negative");
    }
  }

  static void atLeast(String what, long value, long least) {
    if (value < least) {
      throw new IllegalArgumentException(
          "%s: %d: must be at least %d".formatted(what, value, least));
    }
  }

  /** Returns a time that is not zero, in milliseconds; less than one counts as one. */
  static long visibility(Duration visibility) {
    long seconds = visibility.toSeconds();
    if (seconds > 0 && seconds < LONGEST_SECONDS) {
      return seconds * 1000 + visibility.toMillisPart();
    }
    if (visibility.isNegative() || visibility.isZero()) {
      throw new IllegalArgumentException("visibility: " + visibility + ": must be more than zero");
    }
    return Math.max(1, millis(visibility));
  }

  /** Returns milliseconds, and no more than a thousand years of them. */
  static long millis(Duration duration) {
    return duration.toSeconds() > LONGEST_SECONDS ? LONGEST_SECONDS * 1000 : duration.toMillis();
  }
}
