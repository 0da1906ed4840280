package dev.jobwright.runtime;

import java.time.Duration;

/** A listener's place with the logs of a whole Job. */
public interface LogFollow extends Subscription {

  /**
   * Waits until the Job has ended and all that its containers have written was told.
   *
   * @param atMost how long to wait at most
   * @return whether all was told; {@code false} when the time was up first, or the caller was
   *     interrupted, who stays so
   */
  boolean awaitEnd(Duration atMost);
}
