package dev.jobwright.local;

import java.time.Duration;

/**
 * How a worker takes items from a queue.
 *
 * @param visibility for how long it has an item to itself; longer than the work on one takes
 * @param quiet how long the queue must stay empty, with nothing leased to others, before it ends
 * @param retryDelay how long an item waits after its first failure; twice as long after each
 *     further one, and a minute at most
 */
public record WorkerOptions(Duration visibility, Duration quiet, Duration retryDelay) {

  /** An item for 30 s, the end after 1 s without items, the first retry after 1 s. */
  public static final WorkerOptions DEFAULT =
      new WorkerOptions(Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofSeconds(1));

  /** Checks what it is given. */
  public WorkerOptions {
    if (visibility.isNegative() || visibility.isZero()) {
      throw new IllegalArgumentException(
          "visibility: %s: must be more than zero".formatted(visibility));
    }
    requireNotNegative("quiet", quiet);
    requireNotNegative("retryDelay", retryDelay);
  }

  private static void requireNotNegative(String name, Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("%s: %s: must not be negative".formatted(name, duration));
    }
  }

  /**
   * Returns options with another visibility.
   *
   * @param duration for how long a worker has an item to itself
   * @return the options
   */
  public WorkerOptions withVisibility(Duration duration) {
    return new WorkerOptions(duration, quiet, retryDelay);
  }

  /**
   * Returns options with another end.
   *
   * @param duration how long the queue must stay empty
   * @return the options
   */
  public WorkerOptions withQuiet(Duration duration) {
    return new WorkerOptions(visibility, duration, retryDelay);
  }

  /**
   * Returns options with another delay of retries.
   *
   * @param duration how long an item waits after its first failure
   * @return the options
   */
  public WorkerOptions withRetryDelay(Duration duration) {
    return new WorkerOptions(visibility, quiet, duration);
  }
}
