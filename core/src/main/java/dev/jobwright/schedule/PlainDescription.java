package dev.jobwright.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a schedule into an English sentence, whatever its fields hold. */
final class PlainDescription {
  private static final int MOST_TIMES_LISTED = 6;

  private final FieldText minutes;
  private final FieldText hours;
  private final FieldText daysOfMonth;
  private final FieldText months;
  private final FieldText daysOfWeek;

  PlainDescription(CalendarFields fields) {
    minutes = new FieldText(CronField.MINUTE, fields.bits(CronField.MINUTE));
    hours = new FieldText(CronField.HOUR, fields.bits(CronField.HOUR));
    daysOfMonth = new FieldText(CronField.DAY_OF_MONTH, fields.bits(CronField.DAY_OF_MONTH));
    months = new FieldText(CronField.MONTH, fields.bits(CronField.MONTH));
    daysOfWeek = new FieldText(CronField.DAY_OF_WEEK, fields.bits(CronField.DAY_OF_WEEK));
  }

  static String of(IntervalTiming timing) {
    Duration interval = Duration.ofSeconds(timing.seconds());
    return Stream.of(
            count(interval.toHours(), "hour"),
            count(interval.toMinutesPart(), "minute"),
            count(interval.toSecondsPart(), "second"))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" ", "every ", ""));
  }

  private static @Nullable String count(long count, String unit) {
    return count == 0 ? null : count + " " + unit + (count == 1 ? "" : "s");
  }

  /** Returns for instance {@code at 00:00 on day 13 of the month or on Friday}. */
  String sentence() {
    boolean noDay = daysOfMonth.values().isEmpty() && daysOfWeek.values().isEmpty();
    if (minutes.values().isEmpty()
        || hours.values().isEmpty()
        || months.values().isEmpty()
        || noDay) {
      return "never";
    }
    return Stream.of(time(), days(), month())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private String time() {
    if (minutes.values().size() * hours.values().size() <= MOST_TIMES_LISTED) {
      return "at " + list(times());
    }
    String of = hours.isFull() ? "every hour" : numbered("hour", hours);
    if (minutes.isFull()) {
      return hours.isFull() ? "every minute" : "every minute of " + of;
    }
    return "at " + numbered("minute", minutes) + " of " + of;
  }

  private List<String> times() {
    List<String> times = new ArrayList<>();
    for (int hour : hours.values()) {
      for (int minute : minutes.values()) {
        times.add("%02d:%02d".formatted(hour, minute));
      }
    }
    return times;
  }

  private String days() {
    return Stream.of(daysOfMonth(), daysOfWeek())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" or "));
  }

  private String daysOfMonth() {
    return daysOfMonth.values().isEmpty()
        ? ""
        : "on " + numbered("day", daysOfMonth) + " of the month";
  }

  private String daysOfWeek() {
    return daysOfWeek.values().isEmpty()
        ? ""
        : "on " + named(daysOfWeek, PlainDescription::dayName);
  }

  private String month() {
    return months.isFull() ? "" : "in " + named(months, PlainDescription::monthName);
  }

  private static String numbered(String noun, FieldText field) {
    String plural = field.values().size() == 1 ? "" : "s";
    return noun + plural + " " + named(field, String::valueOf);
  }

  private static String named(FieldText field, IntFunction<String> name) {
    return list(field.runs().stream().map(run -> named(run, name)).toList());
  }

  private static String named(List<Integer> run, IntFunction<String> name) {
    String first = name.apply(run.get(0));
    return run.size() == 1 ? first : first + " to " + name.apply(run.get(run.size() - 1));
  }

  private static String list(List<String> parts) {
    int last = parts.size() - 1;
    return last == 0
        ? parts.get(0)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }

  private static String dayName(int day) {
    return DayOfWeek.of(day == 0 ? 7 : day).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static String monthName(int month) {
    return Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
