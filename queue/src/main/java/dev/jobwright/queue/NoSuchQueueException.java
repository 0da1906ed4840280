package dev.jobwright.queue;

/** Thrown when a queue is named that does not exist. */
public final class NoSuchQueueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param queue the name
   */
  public NoSuchQueueException(String queue) {
    super(
        "queue \"%s\" does not exist: create it first, or open it with WorkQueue.open"
            .formatted(queue));
  }
}
