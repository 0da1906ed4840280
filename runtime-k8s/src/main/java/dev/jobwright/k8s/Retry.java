package dev.jobwright.k8s;

import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import javax.net.ssl.SSLHandshakeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats requests that may be repeated, after a pause that grows and is jittered.
 *
 * @param patience how long to go on repeating
 * @param pause where to wait
 */
record Retry(Duration patience, Pause pause) {
  private static final Logger log = LoggerFactory.getLogger(Retry.class);
  private static final long FIRST = 200;
  private static final long LONGEST = 10_000;

  /** Waits. */
  @FunctionalInterface
  interface Pause {
    void millis(long millis) throws InterruptedException;
  }

  /** What becomes of the second of two equal requests. */
  enum Repeat {
    /** The same as of the first. */
    SAFE,
    /** It may do again what the first has done, so it is only sent when the first did nothing. */
    UNSAFE
  }

  /** Sends a request until it is answered, refused for good, or patience is at its end. */
  <T> T call(Repeat repeat, Supplier<T> request) {
    long waited = 0;
    for (int attempt = 0; ; attempt++) {
      try {
        return request.get();
      } catch (KubernetesApiException e) {
        long millis = millis(attempt, e);
        if (!isWorthRepeating(repeat, e) || waited + millis > patience.toMillis()) {
          throw e;
        }
        log.debug("Will repeat after {} ms: {}", millis, e.getMessage());
        waited += millis;
        await(millis, e);
      }
    }
  }

  private void await(long millis, KubernetesApiException reason) {
    try {
      pause.millis(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw reason;
    }
  }

  /** Returns the pause before the next attempt: half of it is chance, none of Retry-After is. */
  static long millis(int attempt, KubernetesApiException e) {
    long most = Math.min(LONGEST, FIRST << Math.min(attempt, 10));
    long jittered = most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1);
    Duration asked = e.retryAfter();
    return asked == null ? jittered : asked.toMillis() + jittered / 2;
  }

  private static boolean isWorthRepeating(Repeat repeat, KubernetesApiException e) {
    if (Thread.currentThread().isInterrupted()) {
      return false;
    }
    if (e.isDecision()) {
      return false;
    }
    // the server says so before it does anything
    if (e.is(429)) {
      return true;
    }
    boolean neverSent = e.getCause() instanceof ConnectException;
    boolean untrusted = e.getCause() instanceof SSLHandshakeException;
    boolean unanswered = e.isNoAnswer() && !untrusted;
    return neverSent || (repeat == Repeat.SAFE && (unanswered || e.code() >= 500));
  }
}
