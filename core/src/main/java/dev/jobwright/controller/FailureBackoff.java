package dev.jobwright.controller;

import java.util.Arrays;

/**
 * How long a Job waits before it replaces failed pods: 10 s after the first failure, doubled with
 * each further one, at most 10 min; nothing after a success.
 *
 * <p>Pods that ended since the last sync are taken in as one round, so that several that failed
 * together advance the delay together.
 */
final class FailureBackoff {
  private static final long INITIAL = 10_000;
  private static final long LONGEST = 600_000;

  private int failures;
  private long lastFailure;

  private long[] failedInRound = new long[1];
  private int failuresInRound;
  private boolean succeededInRound;
  private long lastSuccess;

  /** Returns the delay after a number of failures in a row, in milliseconds. */
  static long delay(int failures) {
    if (failures == 0) {
      return 0;
    }
    return failures > 6 ? LONGEST : INITIAL << (failures - 1);
  }

  /** Goes on from a number of failures in a row and the end of the last. */
  void restore(int failuresInARow, long lastFailedAt) {
    failures = failuresInARow;
    lastFailure = lastFailedAt;
  }

  /** Returns how many pods failed since the last success. */
  int failures() {
    return failures;
  }

  /** Returns when the last of them ended. */
  long lastFailure() {
    return lastFailure;
  }

  /** Returns the first instant at which a pod may be created again. */
  long nextCreation() {
    return failures == 0 ? Long.MIN_VALUE : lastFailure + delay(failures);
  }

  /** Takes in a pod that succeeded. */
  void succeededAt(long time) {
    lastSuccess = succeededInRound ? Math.max(lastSuccess, time) : time;
    succeededInRound = true;
  }

  /** Takes in a pod that failed. */
  void failedAt(long time) {
    if (failuresInRound == failedInRound.length) {
      failedInRound = Arrays.copyOf(failedInRound, failuresInRound * 2);
    }
    failedInRound[failuresInRound++] = time;
  }

  /**
   * Counts what was taken in: after a success, only the failures behind the last one. The last of a
   * round counts as the last of all, even if it ended before one of an earlier round.
   */
  void endRound() {
    if (succeededInRound) {
      failures = 0;
    }
    boolean first = true;
    for (int i = 0; i < failuresInRound; i++) {
      if (!succeededInRound || failedInRound[i] > lastSuccess) {
        lastFailure = first ? failedInRound[i] : Math.max(lastFailure, failedInRound[i]);
        first = false;
        failures++;
      }
    }
    succeededInRound = false;
    failuresInRound = 0;
  }
}
