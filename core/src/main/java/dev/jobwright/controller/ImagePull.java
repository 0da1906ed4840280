package dev.jobwright.controller;

import dev.jobwright.controller.PodMemory.Tries;

/**
 * The kubelet's attempts to pull an image that no registry has: each shows its failure for a while,
 * then that it is waiting for the next.
 */
final class ImagePull {
  private static final long FAILURE_SHOWN = 1_000;

  private final RestartBackoff backoff;
  private long nextTry;

  ImagePull() {
    this(Tries.NONE, Long.MIN_VALUE);
  }

  /** Goes on from the tries of before. */
  ImagePull(Tries tries, long nextTry) {
    backoff = RestartBackoff.of(tries);
    this.nextTry = nextTry;
  }

  Tries tries() {
    return backoff.tries();
  }

  long nextTry() {
    return nextTry;
  }

  /** Tries again when it is time to; returns the reason for which the container waits now. */
  String attempt(long now) {
    if (now >= nextTry) {
      backoff.tryAgain(now, now);
      nextTry = now + backoff.delay();
    }
    return now < lastTry() + FAILURE_SHOWN ? Trouble.PULL_FAILED : Trouble.PULL_BACK_OFF;
  }

  /** Returns when the reason changes. */
  long nextChange(long now) {
    return now < lastTry() + FAILURE_SHOWN ? lastTry() + FAILURE_SHOWN : nextTry;
  }

  private long lastTry() {
    return tries().lastTry();
  }
}
