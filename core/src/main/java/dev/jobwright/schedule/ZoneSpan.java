package dev.jobwright.schedule;

/**
 * A stretch of time in which a zone keeps one offset from UTC; all times in epoch seconds.
 *
 * @param from first second
 * @param to second after the last
 * @param offset seconds to add to UTC
 * @param calmFrom first second that no change of the clock before it touches
 * @param calmTo second after the last that no change of the clock after it touches
 * @param nextMidnightGap a later change that leaves out a local midnight, or the end of knowledge
 */
record ZoneSpan(long from, long to, int offset, long calmFrom, long calmTo, long nextMidnightGap) {
  private static final long DAY = 86_400;

  /** Returns a stretch of one second about which nothing else is known. */
  static ZoneSpan momentAt(long time, int offset) {
    return new ZoneSpan(time, time + 1, offset, time, time, time);
  }

  boolean contains(long time) {
    return from <= time && time < to;
  }

  /** Tells whether calendar arithmetic with this offset is exact from or up to this time. */
  boolean isCalm(long time) {
    return calmFrom <= time && time < calmTo;
  }

  /** Tells whether calendar arithmetic with this offset is exact all through the day around. */
  boolean isCalmAllDay(long time) {
    return calmFrom <= time - DAY && time + DAY < calmTo;
  }
}
