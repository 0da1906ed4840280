package dev.jobwright.schedule;

/** What decides when a schedule fires: calendar fields, or a fixed interval. */
sealed interface Timing permits CalendarTiming, IntervalTiming {

  /** Says that a schedule does not fire again. */
  long NEVER = Long.MAX_VALUE;

  /** Returns the first firing after an epoch second, as epoch second, or {@link #NEVER}. */
  long next(long after, ZoneOffsets zone);
}
