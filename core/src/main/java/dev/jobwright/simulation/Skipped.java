package dev.jobwright.simulation;

import java.time.Instant;

/**
 * A time of the schedule for which no Job was started.
 *
 * @param scheduledTime the time
 * @param reason why not
 */
public record Skipped(Instant scheduledTime, Reason reason) {

  /** Why no Job was started. */
  public enum Reason {
    /** A Job was running and {@code concurrencyPolicy} is {@code Forbid}. */
    STILL_RUNNING,
    /** The controller was down. */
    CONTROLLER_DOWN,
    /** The CronJob was suspended. */
    SUSPENDED,
    /** The Job of another time in the same minute bears the same name. */
    SAME_MINUTE,
    /** Only the most recent of several missed times is started, and none after its deadline. */
    MISSED
  }
}
