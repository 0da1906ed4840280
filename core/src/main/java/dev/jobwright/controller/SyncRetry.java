package dev.jobwright.controller;

/** How long the controller waits after a sync that the API server refused: 1 s, doubled, 60 s. */
final class SyncRetry {
  private static final long INITIAL = 1_000;
  private static final long LONGEST = 60_000;

  private int failures;

  /** Returns the delay after a number of failed syncs in a row, in milliseconds. */
  static long delay(int failures) {
    if (failures == 0) {
      return 0;
    }
    return failures > 6 ? LONGEST : INITIAL << (failures - 1);
  }

  /** Returns the delay after one more failed sync. */
  long delay() {
    return delay(++failures);
  }

  void forget() {
    failures = 0;
  }
}
