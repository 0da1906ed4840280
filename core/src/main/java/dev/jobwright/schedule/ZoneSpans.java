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

  private static final long DAY = 86_400;

  /** No change of the clock is longer than a day, and a search looks back one day at most. */
  private static final long REACH = 2 * DAY;

  private ZoneSpans() {}

  static ZoneSpan[] of(ZoneRules rules) {
    List<ZoneOffsetTransition> changes = changes(rules);
    ZoneSpan[] spans = new ZoneSpan[changes.size() + 1];
    long gap = rules.getTransitionRules().isEmpty() ? Long.MAX_VALUE : END;
    long to = gap;
    for (int i = changes.size(); i > 0; i--) {
      ZoneOffsetTransition change = changes.get(i - 1);
      int offset = change.getOffsetAfter().getTotalSeconds();
      spans[i] = span(change.toEpochSecond(), to, offset, calmFrom(change), gap);
      to = change.toEpochSecond();
      gap = skipsMidnight(change) ? to : gap;
    }
    int first = rules.getOffset(Instant.MIN).getTotalSeconds();
    spans[0] = span(Long.MIN_VALUE, to, first, Long.MIN_VALUE, gap);
    return spans;
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

  private static ZoneSpan span(long from, long to, int offset, long calmFrom, long gap) {
    boolean wholeMinutes = offset % 60 == 0;
    long calmTo = to == Long.MAX_VALUE ? to : to - REACH;
    return new ZoneSpan(from, to, offset, wholeMinutes ? calmFrom : calmTo, calmTo, gap);
  }

  /**
   * A search looks back to the first of the month too, which matters if that day lacks midnight.
   */
  private static long calmFrom(ZoneOffsetTransition change) {
    LocalDate after = change.getDateTimeAfter().toLocalDate();
    return skipsMidnight(change) && after.getDayOfMonth() == 1
        ? change.toEpochSecond() + 32 * DAY
        : change.toEpochSecond() + REACH;
  }

  private static boolean skipsMidnight(ZoneOffsetTransition change) {
    long before = change.toEpochSecond() + change.getOffsetBefore().getTotalSeconds();
    long after = change.toEpochSecond() + change.getOffsetAfter().getTotalSeconds();
    long firstMidnight = -Math.floorDiv(-before, DAY) * DAY;
    return firstMidnight < after;
  }
}
