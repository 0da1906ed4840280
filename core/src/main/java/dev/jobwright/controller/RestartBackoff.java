package dev.jobwright.controller;

import dev.jobwright.controller.PodMemory.Tries;

/**
 * How long the kubelet waits before it tries something again: not at all the first time, then 10 s,
 * doubled each time, at most 5 min; forgotten when all went well for more than 10 min.
 */
final class RestartBackoff {
  private static final long INITIAL = 10_000;
  private static final long LONGEST = 300_000;

  private long delay;
  private long lastTry;

  static RestartBackoff of(Tries tries) {
    RestartBackoff backoff = new RestartBackoff();
    backoff.delay = tries.delay();
    backoff.lastTry = tries.lastTry();
    return backoff;
  }

  Tries tries() {
    return new Tries(delay, lastTry);
  }

  /** Returns the delay that follows the last try, in milliseconds. */
  long delay() {
    return delay;
  }

  /** Returns the first instant for a new try after a failure; the distant past for at once. */
  long nextTry(long failedAt) {
    return delay == 0 || isForgotten(failedAt) ? Long.MIN_VALUE : failedAt + delay;
  }

  /** Takes in a new try after a failure. */
  void tryAgain(long failedAt, long now) {
    delay = delay == 0 || isForgotten(failedAt) ? INITIAL : Math.min(LONGEST, delay * 2);
    lastTry = now;
  }

  private boolean isForgotten(long failedAt) {
    return failedAt - lastTry > 2 * LONGEST;
  }
}
