package dev.jobwright.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/**
 * Tells the time and wakes its callers: the only clock the controllers and runtimes know.
 *
 * <p>The {@linkplain #system() system} timeline is the machine's clock; a {@linkplain
 * #virtual(Instant) virtual} one stands still until it is told to move, and then jumps from wake to
 * wake. Implementations are safe for use by several threads.
 */
public interface Timeline extends InstantSource {

  /**
   * Runs an action once when the time has come.
   *
   * <p>A time that is not in the future means as soon as possible, but never within this call.
   * Actions due at the same instant run in the order in which they were registered. Actions are
   * expected to be short and not to throw; what they throw is logged and dropped.
   *
   * @param time when to run the action
   * @param action what to run, on a thread of the timeline
   * @return a handle to call the action off
   */
  Wake wakeAt(Instant time, Runnable action);

  /**
   * Runs an action once after a delay.
   *
   * @param delay how long from now; zero or less means as soon as possible
   * @param action what to run, on a thread of the timeline
   * @return a handle to call the action off
   */
  default Wake wakeAfter(Duration delay, Runnable action) {
    return wakeAt(instant().plus(delay), action);
  }

  /**
   * Creates a timeline that follows the machine's clock.
   *
   * @return a timeline with one daemon thread, started by its first wake and owned by the caller,
   *     who ends it with {@link SystemTimeline#close()}
   */
  static SystemTimeline system() {
    return new SystemTimeline();
  }

  /**
   * Creates a timeline that stands still until it is moved.
   *
   * @param start the first instant it tells
   * @return a timeline without any thread of its own
   */
  static VirtualTimeline virtual(Instant start) {
    return new VirtualTimeline(Objects.requireNonNull(start, "start: must not be null"));
  }

  /** A registered action that has not run yet. */
  @FunctionalInterface
  interface Wake {

    /** Calls the action off; does nothing when it has run or was called off before. */
    void cancel();
  }
}
