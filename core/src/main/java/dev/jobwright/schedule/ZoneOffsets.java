package dev.jobwright.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The offsets of a time zone, laid out for fast look-up. Safe for use by many threads. */
final class ZoneOffsets {
  private static final Map<ZoneId, ZoneOffsets> ZONES = new ConcurrentHashMap<>();

  private final ZoneRules rules;
  private final ZoneSpan[] spans;
  private final long[] starts;

  /** The span found last. A race over it is harmless: any span may stand here, or none yet. */
  private @Nullable ZoneSpan recent;

  private ZoneOffsets(ZoneRules rules) {
    this.rules = rules;
    this.spans = ZoneSpans.of(rules);
    this.starts = Arrays.stream(spans).mapToLong(ZoneSpan::from).toArray();
  }

  static ZoneOffsets of(ZoneId zone) {
    return ZONES.computeIfAbsent(zone, z -> new ZoneOffsets(z.getRules()));
  }

  /** Returns the span around an epoch second. */
  ZoneSpan spanAt(long time) {
    ZoneSpan span = recent;
    if (span == null || !span.contains(time)) {
      span = find(time);
      recent = span;
    }
    return span;
  }

  /** Returns the seconds to add to UTC at an epoch second. */
  int offsetAt(long time) {
    return spanAt(time).offset();
  }

  /**
   * Returns the epoch second of a wall-clock time given in seconds, as Go finds it: a time that
   * does not exist is moved by the length of the gap, backward or forward; of a time that happens
   * twice one is taken.
   */
  long toEpochSecond(long local) {
    int guess = offsetAt(local);
    return local - offsetAt(local - guess);
  }

  private ZoneSpan find(long time) {
    if (time >= ZoneSpans.END && !rules.isFixedOffset()) {
      return ZoneSpan.momentAt(
          time, rules.getOffset(Instant.ofEpochSecond(time)).getTotalSeconds());
    }
    int index = Arrays.binarySearch(starts, time);
    return spans[index < 0 ? -index - 2 : index];
  }
}
