package dev.jobwright.backfill;

import dev.jobwright.backfill.BackfillJob.Origin;
import dev.jobwright.backfill.BackfillJob.State;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobRuntime;
import dev.jobwright.runtime.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A backfill at work: what became of each time.
 *
 * <p>Needs no thread of its own: whoever learns that a Job has ended starts the next. Safe for use
 * by several threads.
 */
public final class BackfillRun {
  private final JobRuntime runtime;
  private final List<Slot> slots;
  private final int atMost;
  private final boolean stopsOnFailure;
  private final AtomicInteger requests = new AtomicInteger();
  private int next;
  private int running;

  BackfillRun(JobRuntime runtime, List<Slot> slots, int atMost, boolean stopsOnFailure) {
    this.runtime = runtime;
    this.slots = slots;
    this.atMost = atMost;
    this.stopsOnFailure = stopsOnFailure;
  }

  /** Starts the first Job, or throws why it cannot, and as many more as may run. */
  void begin() {
    Slot first = reserve();
    if (first != null) {
      start(first);
    }
    startMore();
  }

  /**
   * Lists what became of each time so far.
   *
   * @return the times in order
   */
  public synchronized List<BackfillJob> jobs() {
    return slots.stream().map(Slot::snapshot).toList();
  }

  /**
   * Tells whether nothing more is to come.
   *
   * @return whether all Jobs have ended, or will not be started
   */
  public synchronized boolean isOver() {
    return slots.stream().allMatch(slot -> slot.state().isOver());
  }

  /** Lets no further Job start; those that run go on. */
  public synchronized void stop() {
    for (; next < slots.size(); next++) {
      slots.get(next).end(State.NOT_STARTED);
    }
  }

  /**
   * Waits until all Jobs have ended.
   *
   * <p>An interrupted caller returns at once and stays interrupted. In virtual time, waiting moves
   * the time.
   *
   * @param atMost how long to wait at most, by the runtime's clock
   * @return what became of each time; some still run or wait when the time was up first
   */
  public List<BackfillJob> await(Duration atMost) {
    Instant end = runtime.now().plus(atMost);
    Slot slot = firstRunning();
    while (slot != null && ended(slot, Duration.between(runtime.now(), end))) {
      slot = firstRunning();
    }
    return jobs();
  }

  /** Waits for a Job and takes note of its end; returns whether it has ended. */
  private boolean ended(Slot slot, Duration left) {
    JobRun run = run(slot);
    if (left.isNegative()
        || (run != null && run.await(left) instanceof Outcome.StillRunning)
        || Thread.currentThread().isInterrupted()) {
      return false;
    }
    if (run != null) {
      look(slot, run);
    }
    return true;
  }

  /** Returns a Job's handle, as soon as the thread that is submitting it has got it. */
  private synchronized @Nullable JobRun run(Slot slot) {
    try {
      while (slot.run() == null && !slot.state().isOver()) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return slot.run();
  }

  /** Returns the first time that is not over; they start in order, so it is running or next. */
  private synchronized @Nullable Slot firstRunning() {
    return slots.stream().filter(slot -> !slot.state().isOver()).findFirst().orElse(null);
  }

  /** Starts as many as may run. One thread at a time does so, and goes round again for others. */
  private void startMore() {
    if (requests.getAndIncrement() > 0) {
      return;
    }
    int seen;
    do {
      seen = requests.get();
      for (Slot slot = reserve(); slot != null; slot = reserve()) {
        startOrRefuse(slot);
      }
    } while (!requests.compareAndSet(seen, 0));
  }

  private synchronized @Nullable Slot reserve() {
    if (running == atMost || next == slots.size()) {
      return null;
    }
    running++;
    Slot slot = slots.get(next++);
    slot.begin();
    return slot;
  }

  private void startOrRefuse(Slot slot) {
    try {
      start(slot);
    } catch (IllegalArgumentException | IllegalStateException e) {
      refuse(slot, String.valueOf(e.getMessage()));
    }
  }

  private synchronized void refuse(Slot slot, String problem) {
    running--;
    slot.refused(problem);
    stop();
    notifyAll();
  }

  /** Submits a Job, or takes the one that bears its name. */
  private void start(Slot slot) {
    Optional<JobRun> there = runtime.find(slot.job());
    JobRun run = there.orElseGet(() -> runtime.submit(slot.job()));
    synchronized (this) {
      slot.runsAs(run, there.isPresent() ? Origin.FOUND : Origin.SUBMITTED);
      notifyAll();
    }
    var subscription = run.onChange(status -> look(slot, run));
    synchronized (this) {
      slot.watchedBy(subscription);
    }
    look(slot, run);
  }

  /** Looks whether a Job has ended, and starts the next. */
  private void look(Slot slot, JobRun run) {
    State state = Slot.stateOf(run);
    if (state.isOver() && end(slot, state)) {
      startMore();
    }
  }

  private synchronized boolean end(Slot slot, State state) {
    if (slot.state().isOver()) {
      return false;
    }
    running--;
    slot.end(state);
    if (stopsOnFailure && state != State.SUCCEEDED) {
      stop();
    }
    notifyAll();
    return true;
  }
}
