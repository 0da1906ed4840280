package dev.jobwright.local;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How time passes for container bodies that run on threads. */
interface BodyTime {
  /** Bodies of real time: they wait as threads do, and nobody waits for them. */
  BodyTime REAL = new BodyTime() {};

  /** Notes a body that waits for a thread. */
  default void queued() {}

  /** Notes that a body will not run after all. */
  default void calledOff() {}

  /** Notes that a body has got its thread. */
  default void began() {}

  /** Notes that a body has given back its thread, or that nobody waits for that any more. */
  default void ended(Body body) {}

  /** Lets the calling body sleep. */
  default void sleep(Duration duration, Body body) throws InterruptedException {
    Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);
  }

  /** Lets the calling body sleep until something has happened, at most for a while. */
  default void sleepUntil(CompletableFuture<?> event, Duration atMost, Body body)
      throws InterruptedException {
    try {
      event.get(TimeUnit.NANOSECONDS.convert(atMost), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // the caller looks for himself what has happened
    }
  }

  /** Keeps a body that is to stop from sleeping, besides the interruption of its thread. */
  default void interrupt(Body body) {}

  /** Whether a body sleeps, or may not; guarded by the one who keeps account. */
  abstract class Body {
    boolean asleep;
    int turn;
    boolean forbidden;
  }
}
