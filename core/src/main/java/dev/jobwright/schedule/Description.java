package dev.jobwright.schedule;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts calendar fields into words: those of cron-utils where they can be, else plain English. */
final class Description {
  private final CalendarFields fields;

  Description(CalendarFields fields) {
    this.fields = fields;
  }

  static String of(Timing timing, Locale locale) {
    return timing instanceof CalendarTiming calendar
        ? new Description(calendar.fields()).in(locale)
        : PlainDescription.of((IntervalTiming) timing);
  }

  private String in(Locale locale) {
    return hasPlainForm()
        ? CronUtilsDescription.of(expression(), locale)
        : new PlainDescription(fields).sentence();
  }

  /**
   * Tells whether there is an expression for the same times of which all fields must match, with
   * values in each: that is all cron-utils knows.
   */
  boolean hasPlainForm() {
    boolean daysMeet = firesDaily() || !fields.eitherDay();
    return daysMeet
        && Arrays.stream(CronField.values())
            .noneMatch(field -> text(field).values().isEmpty() && !(isDay(field) && firesDaily()));
  }

  /** Returns the simplest expression for the same times. */
  String expression() {
    return Arrays.stream(CronField.values())
        .map(field -> isDay(field) && firesDaily() ? "*" : text(field).cron())
        .collect(Collectors.joining(" "));
  }

  /** Tells whether one of two days suffices and is always there. */
  private boolean firesDaily() {
    return fields.eitherDay()
        && (text(CronField.DAY_OF_MONTH).isFull() || text(CronField.DAY_OF_WEEK).isFull());
  }

  private static boolean isDay(CronField field) {
    return field == CronField.DAY_OF_MONTH || field == CronField.DAY_OF_WEEK;
  }

  private FieldText text(CronField field) {
    return new FieldText(field, fields.bits(field));
  }
}
