package dev.jobwright.local;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs of a task that follow one another on a thread while the loop does not look: each is that of
 * a pod in the place of one that has succeeded. The leg is over as soon as the loop looks.
 */
final class Leg {
  /** Stands for the present run while it is being changed. */
  private static final Object BUSY = new Object();

  private final Relay relay;
  private final ContainerRun before;
  private final AtomicReference<@Nullable Object> present = new AtomicReference<>(BUSY);
  private long firstOrdinal;
  private int firstAttempt;

  /**
   * Prepares a leg.
   *
   * @param before the run before it, which has succeeded; the loop has heard that it began
   */
  Leg(Relay relay, ContainerRun before) {
    this.relay = relay;
    this.before = before;
  }

  ContainerRun before() {
    return before;
  }

  /** Begins, unless there is no room for another pod or the one before was asked to stop. */
  @Nullable TaskRun begin(TaskRun last) {
    int room = relay.take();
    TaskRun next = room == 0 || last.isStopping() ? null : last.next(this, 1, room - 1);
    present.set(next);
    return next;
  }

  /** Goes on, unless there is no room for another pod or the loop has looked. */
  @Nullable TaskRun next(TaskRun last) {
    int room = last.room() > 0 ? last.room() : relay.take();
    if (room == 0) {
      return null;
    }
    TaskRun next = last.next(this, last.position() + 1, room - 1);
    return present.compareAndSet(last, next) ? next : null;
  }

  /** Keeps the present run from giving way to the next, and returns it, if there is one. */
  @SuppressWarnings("ThreadPriorityCheck") // its thread may be waiting for this processor
  @Nullable TaskRun hold() {
    Object seen = present.get();
    while (seen != null && (seen == BUSY || !present.compareAndSet(seen, BUSY))) {
      Thread.yield();
      seen = present.get();
    }
    return (TaskRun) seen;
  }

  /**
   * Ends: the loop has heard of all runs.
   *
   * @param ordinal the number of the first run's pod
   * @param attempt the number of the first run
   */
  void end(long ordinal, int attempt) {
    firstOrdinal = ordinal;
    firstAttempt = attempt;
    present.set(null);
  }

  long ordinal(TaskRun run) {
    return firstOrdinal + run.position() - 1;
  }

  int attempt(TaskRun run) {
    return firstAttempt + run.position() - 1;
  }

  /** Has the loop look, so that it knows the container of a run. */
  ContainerStart find(TaskRun run) {
    return relay.find(run, this);
  }
}
