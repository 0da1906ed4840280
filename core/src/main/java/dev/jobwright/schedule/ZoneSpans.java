package dev.jobwright.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/** Works out the stretches of constant offset of a zone, from the first to the year 2100. */
final class ZoneSpans {
  /** Up to here the changes of a zone are laid out; later ones are asked for one by one. */
  static final long END = LocalDate.of(2100, 1, 1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();

  private static final long HOUR = 3_600;
  private static final long DAY = 24 * HOUR;

  private final ZoneRules rules;
  private final List<ZoneOffsetTransition> changes;

  private ZoneSpans(ZoneRules rules) {
    this.rules = rules;
    this.changes = changes(rules);
  }

  static ZoneSpan[] of(ZoneRules rules) {
    return new ZoneSpans(rules).spans();
  }

  private static List<ZoneOffsetTransition> changes(ZoneRules rules) {
    List<ZoneOffsetTransition> changes = new ArrayList<>(rules.getTransitions());
    Instant last = changes.isEmpty() ? Instant.MIN : changes.get(changes.size() - 1).getInstant();
    ZoneOffsetTransition next = rules.nextTransition(last);
    while (next != null && next.toEpochSecond() < END) {
      changes.add(next);
      next = rules.nextTransition(next.getInstant());
    }
    return changes;
  }

  private ZoneSpan[] spans() {
    ZoneSpan[] spans = new ZoneSpan[changes.size() + 1];
    long midnightGap = rules.getTransitionRules().isEmpty() ? Long.MAX_VALUE : END;
    for (int i = changes.size(); i >= 0; i--) {
      spans[i] = span(i, midnightGap);
      midnightGap = i > 0 && skipsMidnight(changes.get(i - 1)) ? spans[i].from() : midnightGap;
    }
    return spans;
  }

  /** Returns the span that ends with a change, given the midnight gap after it. */
  private ZoneSpan span(int index, long midnightGap) {
    long from = index == 0 ? Long.MIN_VALUE : changes.get(index - 1).toEpochSecond();
    int offset =
        index == 0
            ? rules.getOffset(Instant.MIN).getTotalSeconds()
            : changes.get(index - 1).getOffsetAfter().getTotalSeconds();
    boolean last = index == changes.size();
    long end = rules.getTransitionRules().isEmpty() ? Long.MAX_VALUE : END;
    long to = last ? end : changes.get(index).toEpochSecond();
    long calmTo = last ? end : to - length(changes.get(index));
    long calmFrom = offset % 60 == 0 ? calmFrom(index) : calmTo;
    return new ZoneSpan(from, to, offset, calmFrom, calmTo, midnightGap);
  }

  /** A search looks back to the full hour, the start of the day and the first of the month. */
  private long calmFrom(int index) {
    long calm = Long.MIN_VALUE;
    for (ZoneOffsetTransition change : changes.subList(Math.max(0, index - 2), index)) {
      calm = Math.max(calm, change.toEpochSecond() + length(change) + lookBack(change));
    }
    return calm;
  }

  private static long lookBack(ZoneOffsetTransition change) {
    if (!skipsMidnight(change)) {
      return HOUR;
    }
    return change.getDateTimeAfter().getDayOfMonth() == 1 ? 32 * DAY : DAY + HOUR;
  }

  private static long length(ZoneOffsetTransition change) {
    return Math.abs(change.getDuration().toSeconds());
  }

  /** Tells whether a change leaves out the first moment of a day. */
  static boolean skipsMidnight(ZoneOffsetTransition change) {
    long before = change.toEpochSecond() + change.getOffsetBefore().getTotalSeconds();
    long after = change.toEpochSecond() + change.getOffsetAfter().getTotalSeconds();
    long firstMidnight = -Math.floorDiv(-before, DAY) * DAY;
    return firstMidnight < after;
  }
}
