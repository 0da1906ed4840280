package dev.jobwright.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A Job that a CronJob has started.
 *
 * @param scheduled the time it was scheduled for; {@code null} when somebody started it by hand
 * @param job the Job's name
 * @param started when it was created
 * @param ended when it had ended; {@code null} while it runs
 * @param state {@code Complete}, {@code Failed}, {@code Deleted} or {@code Running}
 */
public record Fire(
    @Nullable Instant scheduled,
    String job,
    Instant started,
    @Nullable Instant ended,
    String state) {

  /**
   * Tells whether it ran at the same time as another.
   *
   * @param other the other
   * @return whether one was started before the other had ended
   */
  public boolean overlaps(Fire other) {
    return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
  }

  private boolean startsBeforeEndOf(Fire other) {
    return other.ended == null || started.isBefore(other.ended);
  }
}
