package dev.jobwright.schedule;

/** Fires at a fixed distance from the time asked about, whatever the time zone. */
record IntervalTiming(long seconds) implements Timing {

  /** Returns the timing of an interval in nanoseconds: whole seconds, at least one. */
  static IntervalTiming ofNanos(long nanos) {
    return new IntervalTiming(Math.max(1, nanos / 1_000_000_000));
  }

  @Override
  public long next(long after, ZoneOffsets zone) {
    return after + seconds;
  }
}
