package dev.jobwright.local;

import java.util.function.Supplier;

/**
 * Runs all that touches the runtime's state, one thing at a time.
 *
 * <p>It has no thread of its own: whoever brings work does it, or leaves it to the one who is at
 * it.
 */
interface Loop {

  /**
   * Has an event processed, now or soon, perhaps by another thread.
   *
   * @param order which of two events goes first that come at the same instant of virtual time
   * @param event what to do
   */
  void post(long order, Runnable event);

  /**
   * Has an event processed before anything else is, but not for its own sake.
   *
   * @param order which of two events goes first that come at the same instant of virtual time
   * @param event what to do
   */
  void leave(long order, Runnable event);

  /** Returns the time at which the calling thread has entered the loop, or nearly that. */
  long millis();

  /** Does something now and returns its result; may be called from within the loop. */
  <T> T call(Supplier<T> body);

  /** Does something now; may be called from within the loop. */
  default void run(Runnable body) {
    call(
        () -> {
          body.run();
          return true;
        });
  }
}
