package dev.jobwright.simulation;

import java.time.Duration;
import java.time.Instant;

/**
 * Says how long the Jobs of a CronJob take and how they end.
 *
 * <p>It is asked once for each Job, in the order of time, by one thread. A model that several
 * CronJobs share is asked by several threads, and must be safe for that.
 */
@FunctionalInterface
public interface RunModel {

  /**
   * Tells how the Job for a time goes.
   *
   * @param scheduledTime the time it runs for
   * @return how long it takes and how it ends
   */
  ModeledRun runFor(Instant scheduledTime);

  /**
   * Models Jobs that all take the same time and succeed.
   *
   * @param duration how long each takes
   * @return the model
   */
  static RunModel lasting(Duration duration) {
    ModeledRun run = ModeledRun.succeedingAfter(duration);
    return time -> run;
  }

  /**
   * Models Jobs that all fail after the same time.
   *
   * @param duration how long each takes
   * @return the model
   */
  static RunModel failingAfter(Duration duration) {
    ModeledRun run = ModeledRun.failingAfter(duration);
    return time -> run;
  }
}
