package dev.jobwright.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares what a schedule's fields name with what really fires on the days around each change of
 * the clock.
 */
final class WarningSearch {
  private static final long HOUR = 3_600;

  private final Schedule schedule;
  private final CalendarFields fields;
  private final ZoneRules rules;

  WarningSearch(Schedule schedule, CalendarFields fields) {
    this.schedule = schedule;
    this.fields = fields;
    this.rules = schedule.zone().getRules();
  }

  static List<ScheduleWarning> of(Schedule schedule, Instant from, Instant to) {
    if (schedule.next(from).isEmpty()) {
      return List.of(new ScheduleWarning.NeverFires(from));
    }
    return schedule.timing() instanceof CalendarTiming calendar
        ? new WarningSearch(schedule, calendar.fields()).between(from, to)
        : List.of();
  }

  private List<ScheduleWarning> between(Instant from, Instant to) {
    List<ScheduleWarning> warnings = new ArrayList<>();
    ZoneOffsetTransition change = rules.nextTransition(from);
    while (change != null && !change.getInstant().isAfter(to)) {
      if (!isUnnoticed(change)) {
        addWarnings(change, warnings);
      }
      change = rules.nextTransition(change.getInstant());
    }
    return List.copyOf(warnings);
  }

  /** A schedule of every hour keeps its pace when clocks change by whole hours. */
  private boolean isUnnoticed(ZoneOffsetTransition change) {
    return fields.bits(CronField.HOUR) == CronField.HOUR.all()
        && change.getDuration().toSeconds() % HOUR == 0
        && !ZoneSpans.skipsMidnight(change);
  }

  private void addWarnings(ZoneOffsetTransition change, List<ScheduleWarning> warnings) {
    LocalDate first = change.getDateTimeBefore().toLocalDate().minusDays(1);
    LocalDate last = lastDayAffected(change);
    Map<LocalDateTime, Integer> fired =
        fired(first.atStartOfDay(), last.plusDays(1).atStartOfDay());
    for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
      List<LocalTime> skipped = new ArrayList<>();
      List<LocalTime> repeated = new ArrayList<>();
      for (LocalDateTime time : named(date)) {
        int times = fired.getOrDefault(time, 0);
        if (times != 1) {
          (times == 0 ? skipped : repeated).add(time.toLocalTime());
        }
      }
      add(date, skipped, repeated, warnings);
    }
  }

  /** A search that meets a month without its first midnight may lose the rest of that month. */
  private static LocalDate lastDayAffected(ZoneOffsetTransition change) {
    LocalDate day = change.getDateTimeAfter().toLocalDate();
    return ZoneSpans.skipsMidnight(change) && day.getDayOfMonth() == 1
        ? day.with(TemporalAdjusters.firstDayOfNextMonth())
        : day.plusDays(1);
  }

  private void add(
      LocalDate date,
      List<LocalTime> skipped,
      List<LocalTime> repeated,
      List<ScheduleWarning> warnings) {
    if (!skipped.isEmpty()) {
      warnings.add(new ScheduleWarning.Skipped(date, skipped, schedule.zone()));
    }
    if (!repeated.isEmpty()) {
      warnings.add(new ScheduleWarning.Repeated(date, repeated, schedule.zone()));
    }
  }

  /** Counts how often each wall-clock time fires. */
  private Map<LocalDateTime, Integer> fired(LocalDateTime from, LocalDateTime to) {
    Map<LocalDateTime, Integer> fired = new HashMap<>();
    Instant start = from.atZone(schedule.zone()).toInstant().minus(Duration.ofDays(1));
    Instant end = to.atZone(schedule.zone()).toInstant().plus(Duration.ofDays(1));
    schedule
        .between(start, end)
        .forEach(
            time -> fired.merge(LocalDateTime.ofInstant(time, schedule.zone()), 1, Integer::sum));
    return fired;
  }

  /** Returns the wall-clock times of a day that the fields name. */
  private List<LocalDateTime> named(LocalDate date) {
    List<LocalDateTime> named = new ArrayList<>();
    long end = date.plusDays(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    long time = fields.nextLocal(date.atStartOfDay().toEpochSecond(ZoneOffset.UTC));
    while (time < end) {
      named.add(LocalDateTime.ofEpochSecond(time, 0, ZoneOffset.UTC));
      time = fields.nextLocal(time + 60);
    }
    return named;
  }
}
