package dev.jobwright.schedule;

/**
 * Fires by the wall clock of a time zone.
 *
 * <p>Kubernetes looks for the next time by stepping through months, days, hours and minutes, which
 * has surprising results where clocks change. Far from any change the result is that of plain
 * calendar arithmetic, which is what this does; near one it steps as Kubernetes does.
 */
record CalendarTiming(CalendarFields fields) implements Timing {
  private static final long LONGEST_SEARCH_SECONDS = 7 * 366 * 86_400L;

  @Override
  public long next(long after, ZoneOffsets zone) {
    long start = after + 1;
    ZoneSpan span = zone.spanAt(start);
    if (!span.isCalm(start)) {
      return step(start, zone);
    }
    long local = fields.nextLocal(start + span.offset());
    if (local == NEVER) {
      boolean noGap = start + LONGEST_SEARCH_SECONDS < span.nextMidnightGap();
      return noGap ? NEVER : step(start, zone);
    }
    long time = local - span.offset();
    return span.isCalm(time) ? time : nextBeyond(span, local, start, zone);
  }

  /** Finds a time that lies beyond the stretch with the offset of the start. */
  private long nextBeyond(ZoneSpan span, long local, long start, ZoneOffsets zone) {
    ZoneSpan other = zone.spanAt(local - span.offset());
    long time = local - other.offset();
    boolean exact = other.isCalm(time) && time < span.nextMidnightGap();
    return exact ? time : step(start, zone);
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
