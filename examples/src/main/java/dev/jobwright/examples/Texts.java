package dev.jobwright.examples;

import java.time.Duration;
import java.util.Locale;

/** Words for people. */
final class Texts {

  private Texts() {}

  /** Returns a duration as {@code 1h 2m 3s}, or with a tenth of a second below ten seconds. */
  static String duration(Duration duration) {
    if (duration.compareTo(Duration.ofSeconds(10)) < 0) {
      return String.format(Locale.ROOT, "%.1fs", duration.toMillis() / 1000.0);
    }
    return duration
        .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
        .toString()
        .substring(2)
        .replaceAll("(\\d+[HM])(?=\\d)", "$1 ")
        .toLowerCase(Locale.ROOT);
  }
}
