package dev.jobwright.local;

import java.time.Duration;

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

  /** Notes that a body has given back its thread. */
  default void ended() {}

  /** Lets the calling body sleep. */
  default void sleep(Duration duration, Sleep sleep) throws InterruptedException {
    Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);
  }

  /** Keeps a body that is to stop from sleeping, besides the interruption of its thread. */
  default void interrupt(Sleep sleep) {}

  /** Whether a body sleeps, or may not; guarded by the one who keeps account. */
  final class Sleep {
    boolean asleep;
    boolean forbidden;
  }
}
