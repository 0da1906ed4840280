package dev.jobwright.controller;

/**
 * The kubelet's attempts to pull an image that no registry has: each shows its failure for a while,
 * then that it is waiting for the next.
 */
final class ImagePull {
  private static final long FAILURE_SHOWN = 1_000;

  private final RestartBackoff backoff = new RestartBackoff();
  private long lastTry;
  private long nextTry = Long.MIN_VALUE;

  /** Tries again when it is time to; returns the reason for which the container waits now. */
  String attempt(long now) {
    if (now >= nextTry) {
      backoff.tryAgain(now, now);
      lastTry = now;
      nextTry = now + backoff.delay();
    }
    return now < lastTry + FAILURE_SHOWN ? Trouble.PULL_FAILED : Trouble.PULL_BACK_OFF;
  }

  /** Returns when the reason changes. */
  long nextChange(long now) {
    return now < lastTry + FAILURE_SHOWN ? lastTry + FAILURE_SHOWN : nextTry;
  }
}
