package dev.jobwright.kubectl;

import java.time.Duration;
import java.time.Instant;

/** Writes durations as kubectl does: the longer, the coarser. */
final class HumanDuration {
  private static final long DAYS_OF_YEAR = 365;

  private HumanDuration() {}

  static String between(Instant from, Instant to) {
    return of(Duration.between(from, to));
  }

  static String of(Duration duration) {
    long seconds = duration.toMillis() / 1000;
    if (seconds < -1) {
      return "<invalid>";
    }
    if (seconds < 120) {
      return Math.max(0, seconds) + "s";
    }
    long minutes = duration.toMinutes();
    if (minutes < 10) {
      return two(minutes, "m", seconds % 60, "s");
    }
    if (minutes < 180) {
      return minutes + "m";
    }
    return ofHours(duration.toHours(), minutes);
  }

  private static String ofHours(long hours, long minutes) {
    if (hours < 8) {
      return two(hours, "h", minutes % 60, "m");
    }
    if (hours < 48) {
      return hours + "h";
    }
    long days = hours / 24;
    if (days < 8) {
      return two(days, "d", hours % 24, "h");
    }
    if (days < 2 * DAYS_OF_YEAR) {
      return days + "d";
    }
    long years = days / DAYS_OF_YEAR;
    return years < 8 ? two(years, "y", days % DAYS_OF_YEAR, "d") : years + "y";
  }

  private static String two(long large, String unit, long small, String smallUnit) {
    return small == 0 ? large + unit : large + unit + small + smallUnit;
  }
}
