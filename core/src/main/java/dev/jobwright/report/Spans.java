package dev.jobwright.report;

import java.time.Duration;

/**
 * Writes spans of time as people say them: {@code 350ms}, {@code 12s}, {@code 10m30s}, {@code
 * 2d4h}.
 */
final class Spans {
  private static final String[] UNITS = {"d", "h", "m", "s"};

  private Spans() {}

  static String of(Duration duration) {
    if (duration.isNegative()) {
      return "-" + of(duration.negated());
    }
    if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
      return duration.isZero() ? "0s" : Math.max(1, duration.toMillis()) + "ms";
    }
    long[] parts = {
      duration.toDays(), duration.toHoursPart(), duration.toMinutesPart(), duration.toSecondsPart()
    };
    int first = 0;
    while (parts[first] == 0) {
      first++;
    }
    String text = parts[first] + UNITS[first];
    boolean more = first + 1 < parts.length && parts[first + 1] > 0;
    return more ? text + parts[first + 1] + UNITS[first + 1] : text;
  }
}
