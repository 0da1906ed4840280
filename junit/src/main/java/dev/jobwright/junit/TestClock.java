package dev.jobwright.junit;

import java.time.Instant;

/** How time passes in a test. */
interface TestClock {

  Instant now();

  /** Lets time pass until then. */
  void advanceTo(Instant instant);

  /** Lets time pass until nothing more is to happen, for ages at most; returns whether it is so. */
  boolean runUntilIdle();
}
