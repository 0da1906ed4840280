package dev.jobwright.junit;

import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.Outcome;
import java.time.Duration;
import java.time.Instant;

/**
 * The time of a test: it stands still until the test moves it, and then jumps from one thing to be
 * done to the next.
 *
 * <p>It waits for tasks and processes that are at work. {@link OnCluster} it passes by itself, and
 * what moves it here waits there. Safe for use by several threads, of which one at a time moves it.
 */
public final class VirtualTime {
  private final Session session;
  private final TestClock clock;

  VirtualTime(Session session, TestClock clock) {
    this.session = session;
    this.clock = clock;
  }

  /**
   * Returns the time.
   *
   * @return what the runtime takes for now
   */
  public Instant now() {
    return clock.now();
  }

  /**
   * Moves the time forward; all that falls due on the way happens.
   *
   * @param duration how far; zero for what is due now
   * @throws IllegalArgumentException if the duration is negative
   */
  public void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("time cannot be moved back, by " + duration);
    }
    clock.advanceTo(now().plus(duration));
  }

  /**
   * Moves the time to an instant; all that falls due on the way happens.
   *
   * @param instant when to stop
   * @throws IllegalArgumentException if it has passed
   */
  public void advanceTo(Instant instant) {
    if (instant.isBefore(now())) {
      throw new IllegalArgumentException(
          "time cannot be moved back, from %s to %s".formatted(now(), instant));
    }
    clock.advanceTo(instant);
  }

  /**
   * Moves the time until nothing more is to happen: all Jobs have ended, and those with a time to
   * live are gone.
   *
   * @throws IllegalStateException if that never comes: a CronJob that is not suspended fires for
   *     ever, and a Job may wait for something for more than a year
   */
  public void runUntilIdle() {
    session.requireNoSchedule();
    if (!clock.runUntilIdle()) {
      throw new IllegalStateException(
          "there is still something to happen after a year of virtual time; advance(Duration) or"
              + " runUntilDone(run) stops sooner");
    }
  }

  /**
   * Moves the time until a Job has ended.
   *
   * @param run the Job
   * @return how it ended
   * @throws AssertionError if it has not after a year of virtual time
   */
  public Outcome runUntilDone(JobRun run) {
    return session.runUntilDone(run);
  }
}
