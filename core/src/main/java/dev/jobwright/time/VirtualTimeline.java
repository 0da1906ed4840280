package dev.jobwright.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A timeline that stands still until it is moved, and then jumps from wake to wake.
 *
 * <p>Time moves on the thread that calls {@code advance…}, and all actions run on that thread. A
 * day with a hundred wakes takes as long as the hundred actions. Work that other threads do is
 * declared by {@linkplain #addWork(Work) adding} it: time does not move while it is under way.
 *
 * <p>Safe for use by several threads, but one at a time moves the time; a second waits for it.
 */
public final class VirtualTimeline implements Timeline {
  private static final Logger log = LoggerFactory.getLogger(VirtualTimeline.class);

  private final TreeSet<Entry> entries = new TreeSet<>();
  private final List<Work> works = new CopyOnWriteArrayList<>();
  private final ReentrantLock moving = new ReentrantLock();
  private volatile Instant now;
  private long registered;

  VirtualTimeline(Instant start) {
    now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public Wake wakeAt(Instant time, Runnable action) {
    synchronized (entries) {
      Entry entry = new Entry(time, registered++, action);
      entries.add(entry);
      return () -> remove(entry);
    }
  }

  private void remove(Entry entry) {
    synchronized (entries) {
      entries.remove(entry);
    }
  }

  /**
   * Moves the time forward, running all that falls due on the way.
   *
   * @param duration how far to move; zero runs what is due now
   * @throws IllegalArgumentException if the duration is negative
   * @throws IllegalStateException if called from an action that this timeline runs
   */
  public void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("time cannot be moved back, by " + duration);
    }
    advanceTo(now.plus(duration));
  }

  /**
   * Moves the time to an instant, running all that falls due on the way.
   *
   * @param end where to stop; the past means now
   * @throws IllegalStateException if called from an action that this timeline runs
   */
  public void advanceTo(Instant end) {
    advanceUntil(() -> false, end);
  }

  /**
   * Moves the time from wake to wake until nothing more is to happen.
   *
   * @param atMost how far to move at most, as a schedule that repeats is never idle
   * @return whether nothing more is to happen; {@code false} when the limit came first
   * @throws IllegalStateException if called from an action that this timeline runs
   */
  public boolean runUntilIdle(Duration atMost) {
    advanceUntil(this::isEmpty, now.plus(atMost));
    return isEmpty();
  }

  /**
   * Moves the time from wake to wake until a condition holds.
   *
   * <p>The condition is asked whenever all that is due has run. Where it holds, the time stays at
   * that instant; otherwise the time ends at {@code end}. For a caller that is interrupted it stays
   * where it is, and the caller stays interrupted.
   *
   * @param condition what to wait for
   * @param end where to stop at the latest
   * @return whether the condition holds
   * @throws IllegalStateException if called from an action that this timeline runs
   */
  public boolean advanceUntil(BooleanSupplier condition, Instant end) {
    if (moving.isHeldByCurrentThread()) {
      throw new IllegalStateException("an action of the timeline cannot move its time");
    }
    moving.lock();
    try {
      return jumpUntil(condition, end);
    } finally {
      moving.unlock();
    }
  }

  /**
   * Declares work that goes on outside the timeline's actions.
   *
   * @param work asked before each jump to finish what is under way
   */
  public void addWork(Work work) {
    works.add(work);
  }

  /**
   * Takes back {@link #addWork(Work)}.
   *
   * @param work the work that is no more
   */
  public void removeWork(Work work) {
    works.remove(work);
  }

  private boolean jumpUntil(BooleanSupplier condition, Instant end) {
    while (true) {
      runDue();
      if (condition.getAsBoolean()) {
        return true;
      }
      Instant next = nextWake();
      if (Thread.currentThread().isInterrupted()) {
        return false;
      }
      if (next == null || next.isAfter(end)) {
        now = end.isAfter(now) ? end : now;
        return false;
      }
      now = next;
    }
  }

  private void runDue() {
    do {
      for (Entry entry = pollDue(); entry != null; entry = pollDue()) {
        entry.run();
      }
    } while (anyWorkDone() || isDue());
  }

  private boolean anyWorkDone() {
    boolean done = false;
    for (Work work : works) {
      done |= work.settle();
    }
    return done;
  }

  private boolean isDue() {
    Instant next = nextWake();
    return next != null && !next.isAfter(now);
  }

  private boolean isEmpty() {
    return nextWake() == null;
  }

  private @Nullable Instant nextWake() {
    synchronized (entries) {
      return entries.isEmpty() ? null : entries.first().time;
    }
  }

  private @Nullable Entry pollDue() {
    synchronized (entries) {
      return entries.isEmpty() || entries.first().time.isAfter(now) ? null : entries.pollFirst();
    }
  }

  /** Work outside the timeline's actions, such as bodies on other threads. */
  @FunctionalInterface
  public interface Work {

    /**
     * Finishes what is under way, so that the time may jump.
     *
     * @return whether anything was done, after which new wakes may be due
     */
    boolean settle();
  }

  private static final class Entry implements Comparable<Entry> {
    private final Instant time;
    private final long order;
    private final Runnable action;

    private Entry(Instant time, long order, Runnable action) {
      this.time = time;
      this.order = order;
      this.action = action;
    }

    private void run() {
      try {
        action.run();
      } catch (RuntimeException e) {
        log.error("An action woken by the timeline failed", e);
      }
    }

    @Override
    public int compareTo(Entry other) {
      int byTime = time.compareTo(other.time);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }
}
