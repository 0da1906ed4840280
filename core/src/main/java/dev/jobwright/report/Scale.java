package dev.jobwright.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where times stand between the beginning and the end of a run, in percent. */
final class Scale {
  private static final long[] STEPS = {
    100,
    200,
    500,
    1_000,
    2_000,
    5_000,
    10_000,
    15_000,
    30_000,
    60_000,
    120_000,
    300_000,
    600_000,
    900_000,
    1_800_000,
    3_600_000,
    7_200_000,
    10_800_000,
    21_600_000,
    43_200_000,
    86_400_000
  };
  private static final int MOST_TICKS = 7;

  /** What is left free at the end, for the sign that stands there. */
  private static final int ROOM_PERCENT = 4;

  private final Instant from;
  private final long millis;

  Scale(Instant from, Instant to) {
    this.from = from;
    long span = Math.max(1, Duration.between(from, to).toMillis());
    millis = span + span * ROOM_PERCENT / 100;
  }

  double percent(Instant time) {
    double past = Duration.between(from, time).toMillis();
    return Math.max(0, Math.min(100, past * 100 / millis));
  }

  /** Returns a number of percent for a style sheet. */
  static String css(double percent) {
    return String.format(Locale.ROOT, "%.3f%%", percent);
  }

  /** Returns the step between two ticks, in milliseconds. */
  long step() {
    for (long step : STEPS) {
      if (millis / step <= MOST_TICKS) {
        return step;
      }
    }
    long days = millis / 86_400_000 / MOST_TICKS + 1;
    return days * 86_400_000;
  }

  /** Returns the ticks but the last one when there is no room for its label. */
  List<Instant> ticks() {
    List<Instant> ticks = new ArrayList<>();
    for (long at = 0; at <= millis * 94 / 100; at += step()) {
      ticks.add(from.plusMillis(at));
    }
    return ticks;
  }

  /** Returns the step as a part of the whole, in percent. */
  double stepPercent() {
    return step() * 100.0 / millis;
  }

  String offset(Instant time) {
    return "+" + Spans.of(Duration.between(from, time));
  }
}
