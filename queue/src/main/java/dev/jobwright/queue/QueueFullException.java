package dev.jobwright.queue;

import java.time.Duration;

/** Thrown when a server takes no more for now: the queue is full, or the server is busy. */
public final class QueueFullException extends QueueException {
  private static final long serialVersionUID = 1L;

  /** When to try again. */
  private final Duration retryAfter;

  /**
   * Creates the exception.
   *
   * @param message what is full
   * @param retryAfter when to try again
   */
  public QueueFullException(String message, Duration retryAfter) {
    super(message);
    this.retryAfter = retryAfter;
  }

  /**
   * Returns when to try again.
   *
   * @return how long from now
   */
  public Duration retryAfter() {
    return retryAfter;
  }
}
