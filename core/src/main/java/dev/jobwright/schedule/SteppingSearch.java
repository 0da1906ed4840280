package dev.jobwright.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Looks for the next time by the steps that Kubernetes takes: the first field that does not match
 * is stepped until it does, and the search starts over when that carries into a larger field.
 *
 * <p>Every detail counts where clocks change: hours and minutes are steps of absolute time, months
 * and days steps of the calendar, and the first step of all sets the smaller fields to zero.
 */
final class SteppingSearch {
  private static final long MINUTE = 60;
  private static final long HOUR = 3_600;

  private final CalendarFields fields;
  private final ZoneOffsets zone;
  private long time;
  private LocalDateTime local = LocalDateTime.MIN;
  private boolean stepped;

  SteppingSearch(CalendarFields fields, ZoneOffsets zone) {
    this.fields = fields;
    this.zone = zone;
  }

  /** Returns the first matching epoch second at or after one, or {@link Timing#NEVER}. */
  long from(long start) {
    moveTo(start);
    return search(CalendarFields.lastYear(local.getYear()));
  }

  /** Returns the same for a search that has stepped to the start of a day already. */
  long fromDay(LocalDate day, int lastYear) {
    stepped = true;
    moveTo(day.atStartOfDay());
    return search(lastYear);
  }

  private long search(int lastYear) {
    while (local.getYear() <= lastYear) {
      if (findMonth() && findDay() && findHour() && findMinute() && findSecond()) {
        return time;
      }
    }
    return Timing.NEVER;
  }

  private boolean findMonth() {
    while (!fields.has(CronField.MONTH, local.getMonthValue())) {
      if (firstStep()) {
        moveTo(local.toLocalDate().withDayOfMonth(1).atStartOfDay());
      }
      moveTo(oneMonthAfter(local));
      if (local.getMonthValue() == 1) {
        return false;
      }
    }
    return true;
  }

  private boolean findDay() {
    while (!fields.hasDay(local.toLocalDate())) {
      if (firstStep()) {
        moveTo(local.toLocalDate().atStartOfDay());
      }
      stepOneDay();
      if (local.getDayOfMonth() == 1) {
        return false;
      }
    }
    return true;
  }

  /**
   * Adds a calendar day and mends a midnight that a change of the clock moved. Where a zone skipped
   * a whole day, as Apia did on 2011-12-30, that leads nowhere and Kubernetes steps on the spot for
   * ever: there, go on past the missing day.
   */
  private void stepOneDay() {
    long before = time;
    moveTo(local.plusDays(1));
    int hour = local.getHour();
    if (hour != 0) {
      moveTo(time + (hour > 12 ? 24 - hour : -hour) * HOUR);
    }
    if (time <= before) {
      moveTo(before + 24 * HOUR);
    }
  }

  private boolean findHour() {
    while (!fields.has(CronField.HOUR, local.getHour())) {
      if (firstStep()) {
        moveTo(local.withMinute(0).withSecond(0));
      }
      step(HOUR, fields.stepsToNext(CronField.HOUR, local.getHour(), 24));
      if (local.getHour() == 0) {
        return false;
      }
    }
    return true;
  }

  private boolean findMinute() {
    while (!fields.has(CronField.MINUTE, local.getMinute())) {
      if (firstStep()) {
        moveTo(time - Math.floorMod(time, MINUTE));
      }
      step(MINUTE, fields.stepsToNext(CronField.MINUTE, local.getMinute(), 60));
      if (local.getMinute() == 0) {
        return false;
      }
    }
    return true;
  }

  private boolean findSecond() {
    while (local.getSecond() != 0) {
      stepped = true;
      step(1, 60 - local.getSecond());
      if (local.getSecond() == 0) {
        return false;
      }
    }
    return true;
  }

  /** Takes steps of absolute time: all at once if no clock changes on the way, else the first. */
  private void step(long seconds, int steps) {
    long end = time + steps * seconds;
    moveTo(zone.spanAt(time).contains(end) ? end : time + seconds);
  }

  private boolean firstStep() {
    boolean first = !stepped;
    stepped = true;
    return first;
  }

  /** Adds a month; a day the next month lacks runs over into the month after it. */
  private static LocalDateTime oneMonthAfter(LocalDateTime local) {
    LocalDate first = local.toLocalDate().withDayOfMonth(1).plusMonths(1);
    return first.plusDays(local.getDayOfMonth() - 1).atTime(local.toLocalTime());
  }

  /** Moves to a wall-clock time, or beside it if the zone leaves it out. */
  private void moveTo(LocalDateTime wallClock) {
    moveTo(zone.toEpochSecond(wallClock.toEpochSecond(ZoneOffset.UTC)));
  }

  private void moveTo(long epochSecond) {
    time = epochSecond;
    local = LocalDateTime.ofEpochSecond(time + zone.offsetAt(time), 0, ZoneOffset.UTC);
  }
}
