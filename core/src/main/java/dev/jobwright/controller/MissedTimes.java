package dev.jobwright.controller;

import dev.jobwright.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The times of a schedule that have passed without a Job, as the CronJob controller estimates them.
 *
 * <p>It assumes that all times are as far apart as the first two, goes back from there, and looks
 * at the last few only. Of an uneven schedule it may thus miss times that there were.
 *
 * @param mostRecent the last time that has passed; {@code null} when it found none
 * @param estimate how many have passed, by the distance of the first two; 0 when at most one has
 * @param regular whether the first two times are at least a second apart
 */
record MissedTimes(@Nullable Instant mostRecent, long estimate, boolean regular) {
  private static final long MANY = 100;

  /** What Kubernetes takes for the next time of a schedule that never fires again. */
  private static final Instant NO_TIME = Instant.parse("0001-01-01T00:00:00Z");

  /** The longest time between two instants that Kubernetes can express, in seconds. */
  private static final long LONGEST = Duration.ofNanos(Long.MAX_VALUE).toSeconds();

  private static final MissedTimes NONE = new MissedTimes(null, 0, true);
  private static final MissedTimes IRREGULAR = new MissedTimes(null, 0, false);

  static MissedTimes between(Instant earliest, Instant now, Schedule schedule) {
    Instant first = next(schedule, earliest);
    if (now.isBefore(first)) {
      return NONE;
    }
    Instant second = next(schedule, first);
    if (now.isBefore(second)) {
      return new MissedTimes(first, 0, true);
    }
    long distance = seconds(first, second);
    if (distance < 1) {
      return IRREGULAR;
    }
    long estimate = seconds(first, now) / distance + 1;
    Instant lookFrom = first.plusSeconds((estimate - 2) * distance);
    return new MissedTimes(lastUntil(now, lookFrom, schedule), estimate, true);
  }

  boolean areMany() {
    return estimate > MANY;
  }

  /** Returns the time after which to look for the next one. */
  Instant base(Instant earliest, Instant now) {
    if (mostRecent != null) {
      return mostRecent;
    }
    return regular && estimate == 0 ? earliest : now;
  }

  private static @Nullable Instant lastUntil(Instant now, Instant from, Schedule schedule) {
    Instant last = null;
    Instant time = next(schedule, from);
    while (!time.isAfter(now)) {
      last = time;
      time = next(schedule, time);
    }
    return last;
  }

  private static Instant next(Schedule schedule, Instant after) {
    return schedule.next(after).orElse(NO_TIME);
  }

  private static long seconds(Instant from, Instant to) {
    long seconds = Duration.between(from, to).toSeconds();
    return Math.max(-LONGEST, Math.min(LONGEST, seconds));
  }
}
