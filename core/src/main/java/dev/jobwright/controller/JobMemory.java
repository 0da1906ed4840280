package dev.jobwright.controller;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the Job controller remembers of a Job between two steps and the API server does not store.
 *
 * <p>A controller that is started anew begins with {@link #NONE}, as that of Kubernetes does: it
 * then waits for no failure of before.
 *
 * @param backoff how long the Job waits before it replaces failed pods
 * @param expected what was asked for and may not be seen yet
 * @param refusals how often in a row the API server refused something
 */
public record JobMemory(Backoff backoff, Expected expected, int refusals) {
  private static final Set<String> NO_PODS = Set.of();

  /** The memory of a controller that has just met the Job. */
  public static final JobMemory NONE =
      new JobMemory(
          new Backoff(0, null, NO_PODS), new Expected(NO_PODS, NO_PODS, NO_PODS, null), 0);

  /**
   * Notes that a pod was created: until it is seen, the Job gets no other.
   *
   * @param uid its unique id
   * @param now the time
   * @return the new memory
   */
  public JobMemory created(String uid, Instant now) {
    return expecting(
        new Expected(plus(expected.created, uid), expected.deleted, expected.released, now));
  }

  /**
   * Notes that a pod's deletion was asked for: until that is seen, the Job gets no other pod.
   *
   * @param uid its unique id
   * @param now the time
   * @return the new memory
   */
  public JobMemory deleted(String uid, Instant now) {
    return expecting(
        new Expected(expected.created, plus(expected.deleted, uid), expected.released, now));
  }

  /**
   * Notes that a pod's finalizer was removed: the pod is not counted again, even if it is still
   * seen with the finalizer.
   *
   * @param uid its unique id
   * @return the new memory
   */
  public JobMemory released(String uid) {
    return expecting(
        new Expected(
            expected.created, expected.deleted, plus(expected.released, uid), expected.since));
  }

  /**
   * Notes that the API server refused something.
   *
   * @return the new memory
   */
  public JobMemory refused() {
    return new JobMemory(backoff, expected, refusals + 1);
  }

  /**
   * Notes that all actions of a step were done.
   *
   * @return the new memory
   */
  public JobMemory accepted() {
    return refusals == 0 ? this : new JobMemory(backoff, expected, 0);
  }

  /**
   * Returns how long to wait before the next step after a refusal.
   *
   * @return the delay: 1 s after the first, doubled with each further one, at most 60 s; zero after
   *     none
   */
  public Duration retryDelay() {
    return Duration.ofMillis(SyncRetry.delay(refusals));
  }

  private JobMemory expecting(Expected expected) {
    return new JobMemory(backoff, expected, refusals);
  }

  private static Set<String> plus(Set<String> uids, String uid) {
    Set<String> more = new HashSet<>(uids);
    more.add(uid);
    return more;
  }

  /**
   * The record of failed pods by which the Job waits.
   *
   * @param failures how many pods failed since the last one that succeeded
   * @param lastFailure when the last of them ended; {@code null} when there was none
   * @param taken the unique ids of pods that are in the record and not counted yet
   */
  public record Backoff(int failures, @Nullable Instant lastFailure, Set<String> taken) {

    /** Copies the set. */
    public Backoff {
      taken = Set.copyOf(taken);
    }
  }

  /**
   * What was asked of the API server and may not be seen yet, as what is read lags behind what was
   * written.
   *
   * @param created the unique ids of pods that were created
   * @param deleted the unique ids of pods whose deletion was asked for
   * @param released the unique ids of pods whose finalizer was removed
   * @param since when the last creation or deletion was asked for: after five minutes it is no
   *     longer waited for; {@code null} when there was none
   */
  public record Expected(
      Set<String> created, Set<String> deleted, Set<String> released, @Nullable Instant since) {
    private static final Duration AT_MOST = Duration.ofMinutes(5);

    /** Copies the sets. */
    public Expected {
      created = Set.copyOf(created);
      deleted = Set.copyOf(deleted);
      released = Set.copyOf(released);
    }

    /** Tells whether there is a creation or deletion still to wait for. */
    boolean isOpen(Instant now) {
      boolean some = !created.isEmpty() || !deleted.isEmpty();
      return some && since != null && now.isBefore(since.plus(AT_MOST));
    }
  }
}
