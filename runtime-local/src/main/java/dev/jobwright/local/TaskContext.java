package dev.jobwright.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** What a task can see and do in its container. Safe for use by several threads. */
public interface TaskContext extends ContainerContext {

  /**
   * Returns where output goes that becomes the container's log.
   *
   * @return a stream that writes through
   */
  PrintStream out();

  /**
   * Tells whether the container was asked to stop.
   *
   * @return whether it has had its SIGTERM
   */
  boolean isStopping();

  /**
   * Returns the time.
   *
   * @return the runtime's time, which may be virtual
   */
  Instant now();

  /**
   * Lets time pass: by waiting, or in virtual time at once.
   *
   * @param duration how long
   * @throws InterruptedException if the container is asked to stop meanwhile
   */
  void sleep(Duration duration) throws InterruptedException;
}
