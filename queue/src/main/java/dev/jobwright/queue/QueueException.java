package dev.jobwright.queue;

/** Thrown when a store cannot do its work, as its disk is full or its server is not reached. */
public class QueueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what does not work
   */
  public QueueException(String message) {
    super(message);
  }

  /**
   * Creates the exception.
   *
   * @param message what does not work
   * @param cause why
   */
  public QueueException(String message, Throwable cause) {
    super(message, cause);
  }
}
