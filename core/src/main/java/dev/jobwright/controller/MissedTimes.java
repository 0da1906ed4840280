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
 * @param upcoming the next time to come; {@code null} when not known
 * @param estimate how many have passed, by the distance of the first two; 0 when at most one has
 * @param regular whether the first two times are at least a second apart
 */
record MissedTimes(
    @Nullable Instant mostRecent, @Nullable Instant upcoming, long estimate, boolean regular) {
  private static final long MANY = 100;

  /** What Kubernetes takes for the next time of a schedule that never fires again. */
  private static final Instant NO_TIME = Instant.parse("0001-01-01T00:00:00Z");

  /** The longest time between two instants that Kubernetes can express, in seconds. */
  private static final long LONGEST = Duration.ofNanos(Long.MAX_VALUE).toSeconds();

  private static final MissedTimes IRREGULAR = new MissedTimes(null, null, 0, false);

  static MissedTimes between(Instant earliest, Instant now, Schedule schedule) {
    Instant first = next(schedule, earliest);
    if (now.isBefore(first)) {
      return new MissedTimes(null, first, 0, true);
    }
    Instant second = next(schedule, first);
    if (now.isBefore(second)) {
      return new MissedTimes(first, second, 0, true);
    }
    long distance = seconds(first, second);
    if (distance < 1) {
      return IRREGULAR;
    }
    long estimate = seconds(first, now) / distance + 1;
    Instant lookFrom = first.plusSeconds((estimate - 2) * distance);
    return new MissedTimes(lastUntil(now, lookFrom, schedule), null, estimate, true);
  }

  boolean areMany() {
    return estimate > MANY;
  }

  /** Returns the time of the schedule to wake for; {@code null} when there is none. */
  @Nullable Instant nextAfter(Instant now, Schedule schedule) {
    return upcoming == null
        ? schedule.next(mostRecent == null ? now : mostRecent).orElse(null)
        : upcoming;
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
