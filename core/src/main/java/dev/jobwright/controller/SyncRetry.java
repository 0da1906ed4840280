package dev.jobwright.controller;

/** How long the controller waits after a sync that the API server refused: 1 s, doubled, 60 s. */
final class SyncRetry {
  private static final long INITIAL = 1_000;
  private static final long LONGEST = 60_000;

  private long next = INITIAL;

  /** Returns the delay after one more failed sync. */
  long delay() {
    long delay = next;
    next = Math.min(LONGEST, next * 2);
    return delay;
  }

  void forget() {
    next = INITIAL;
  }
}
