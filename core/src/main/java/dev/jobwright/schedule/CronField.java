package dev.jobwright.schedule;

import java.util.List;

/** The five fields of a cron expression, in order, with the values each may take. */
enum CronField {
  MINUTE("minute", 0, 59, List.of()),
  HOUR("hour", 0, 23, List.of()),
  DAY_OF_MONTH("day of month", 1, 31, List.of()),
  MONTH(
      "month",
      1,
      12,
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")),
  DAY_OF_WEEK("day of week", 0, 6, List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat"));

  /** Set in a field's bits when the field holds a star that stands for every value. */
  static final long STAR = 1L << 63;

  private final String title;
  private final int min;
  private final int max;
  private final List<String> names;

  CronField(String title, int min, int max, List<String> names) {
    this.title = title;
    this.min = min;
    this.max = max;
    this.names = names;
  }

  int min() {
    return min;
  }

  int max() {
    return max;
  }

  /** Returns the bits of all values. */
  long all() {
    return bits(min, max, 1);
  }

  /** Returns the bits of every step-th value from start to end. */
  long bits(long start, long end, long step) {
    long bits = 0;
    for (long value = start; value <= end && value >= start; value += step) {
      bits |= 1L << value;
    }
    return bits;
  }

  /** Returns the value of a name, or -1 if it is none of this field's names. */
  int valueOfName(String name) {
    StringBuilder lower = new StringBuilder();
    name.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
    int index = names.indexOf(lower.toString());
    return index < 0 ? -1 : index + min;
  }

  /** Returns the rule for this field, to show beside a mistake. */
  String rule() {
    String named = names.isEmpty() ? "" : ", or " + names.get(0) + " to " + names.get(max - min);
    return "%s: %d to %d%s, as a list of *, a, a-b, */step or a-b/step"
        .formatted(title, min, max, named);
  }
}
