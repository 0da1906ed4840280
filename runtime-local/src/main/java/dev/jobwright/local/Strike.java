package dev.jobwright.local;

import java.util.SplittableRandom;

/** What an adversary does to a run of a container. */
enum Strike {
  /** Lets it run in peace. */
  NONE(35),
  /** Starts it after a while. */
  LATE(15),
  /** Runs it twice: a ghost of it first, whose end nobody hears of. */
  TWICE(15),
  /** Kills it when it has succeeded and nobody knows yet. */
  LOST(15),
  /** Kills it while it runs. */
  KILLED(10),
  /** Evicts its pod while it runs. */
  EVICTED(10);

  private static final int ALL = 100;

  private final int percent;

  Strike(int percent) {
    this.percent = percent;
  }

  static Strike drawn(SplittableRandom random) {
    int number = random.nextInt(ALL);
    for (Strike strike : values()) {
      number -= strike.percent;
      if (number < 0) {
        return strike;
      }
    }
    return NONE;
  }

  /** Returns whether the pod or container fails by it. */
  boolean isHarmful() {
    return this == LOST || this == KILLED || this == EVICTED;
  }
}
