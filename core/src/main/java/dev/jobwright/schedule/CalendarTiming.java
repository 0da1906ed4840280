package dev.jobwright.schedule;

import java.time.LocalDate;

/**
 * Fires by the wall clock of a time zone.
 *
 * <p>Kubernetes looks for the next time by stepping through months, days, hours and minutes, which
 * has surprising results where clocks change. Far from any change the result is that of plain
 * calendar arithmetic, which is what this does; near one it steps as Kubernetes does.
 */
record CalendarTiming(CalendarFields fields) implements Timing {
  private static final long DAY = 86_400;
  private static final long LONGEST_SEARCH = 7 * 366 * DAY;

  @Override
  public long next(long after, ZoneOffsets zone) {
    long start = after + 1;
    ZoneSpan span = zone.spanAt(start);
    if (!span.isCalm(start)) {
      return step(start, zone);
    }
    long local = fields.nextLocal(start + span.offset());
    if (local == NEVER) {
      boolean noGap = start + LONGEST_SEARCH < span.nextMidnightGap();
      return noGap ? NEVER : step(start, zone);
    }
    long time = local - span.offset();
    return span.isCalm(time) ? time : nextBeyond(span, local, start, zone);
  }

  /** Finds a time outside the calm of the start, given the wall-clock time if no clock changed. */
  private long nextBeyond(ZoneSpan span, long local, long start, ZoneOffsets zone) {
    long time = local - span.offset();
    if (!span.isCalmAllDay(start) || time + DAY >= span.nextMidnightGap()) {
      return step(start, zone);
    }
    ZoneSpan other = zone.spanAt(time);
    time = local - other.offset();
    return other.isCalmAllDay(time) ? time : stepOn(local, start + span.offset(), zone);
  }

  /** Steps on from the day on which clocks may change; all before is plain calendar. */
  private long stepOn(long local, long localStart, ZoneOffsets zone) {
    int year = dayOf(localStart).getYear();
    return new SteppingSearch(fields, zone).fromDay(dayOf(local), CalendarFields.lastYear(year));
  }

  private static LocalDate dayOf(long local) {
    return LocalDate.ofEpochDay(Math.floorDiv(local, DAY));
  }

  /**
   * Steps as Kubernetes does. Where an hour happens twice but for its first minute, as it did in St
   * John's until 2011, the steps lead back before the start: there, start a little later.
   */
  private long step(long start, ZoneOffsets zone) {
    long from = start;
    long time = new SteppingSearch(fields, zone).from(from);
    while (time < start) {
      from += 60;
      time = new SteppingSearch(fields, zone).from(from);
    }
    return time;
  }
}
