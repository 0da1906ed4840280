package dev.jobwright.local;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs tasks: as many at a time as were asked for, whatever they do with their threads. */
final class TaskPool {
  private static final Logger log = LoggerFactory.getLogger(TaskPool.class);

  private static final String GIVEN_UP = " given up with ";
  private static final long LAST_SECONDS = 1;

  private final Queue<Seat> seats = new ConcurrentLinkedQueue<>();
  private final BodyTime time;

  /** Has a thread for everyone who comes; who may come is said by {@link #limit}. */
  private final ThreadPoolExecutor pool;

  private final Set<TaskRun> running = ConcurrentHashMap.newKeySet();
  private final Queue<TaskRun> waiting = new ArrayDeque<>();
  private int limit;
  private int busy;

  TaskPool(int threads, ThreadFactory factory, BodyTime time) {
    this.limit = threads;
    this.time = time;
    pool =
        new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
  }

  BodyTime time() {
    return time;
  }

  /**
   * Runs a task as soon as a thread is free, in the order of the calls.
   *
   * @param run what to run; from within the loop
   */
  void execute(TaskRun run) {
    time.queued();
    boolean first = nobodyWaits();
    for (Seat seat = seats.poll(); seat != null; seat = seats.poll()) {
      if (first ? seat.take(run) : seat.dismiss()) {
        if (first) {
          return;
        }
        break;
      }
    }
    start(run);
  }

  private synchronized void start(TaskRun run) {
    if (pool.isShutdown()) {
      throw new RejectedExecutionException("the runtime is closed");
    }
    waiting.add(run);
    startWaiting();
  }

  private synchronized void startWaiting() {
    while (busy < limit && !waiting.isEmpty()) {
      TaskRun run = waiting.element();
      pool.execute(() -> work(run)); // which cannot end before this lock is given up
      waiting.remove();
      busy++;
    }
  }

  /** Goes on with those that wait, as long as there are any. */
  private void work(TaskRun first) {
    TaskRun run = first;
    try {
      while (run != null) {
        run.run();
        run = next();
      }
    } finally {
      if (run != null) {
        leave();
      }
    }
  }

  private synchronized @Nullable TaskRun next() {
    TaskRun next = busy > limit ? null : waiting.poll();
    if (next == null) {
      busy--;
    }
    return next;
  }

  private synchronized void leave() {
    busy--;
    startWaiting();
  }

  private synchronized boolean nobodyWaits() {
    return waiting.isEmpty();
  }

  /** Reports the end of a run; returns the one that the thread is to go on with, if any. */
  @Nullable TaskRun report(Runnable end) {
    Seat seat = new Seat();
    seats.add(seat);
    end.run();
    return pool.isShutdown() ? null : seat.await();
  }

  /** Returns whether a thread may go on as it likes: nobody waits for it, and it need not end. */
  boolean isIdle() {
    return nobodyWaits() && !pool.isShutdown();
  }

  /** Takes back a run that has not begun. */
  void callOff(TaskRun run) {
    synchronized (this) {
      waiting.remove(run);
    }
    time.calledOff();
  }

  /** Replaces a thread whose task was killed: it may take its time to notice, or never do. */
  synchronized void giveUp(Thread thread, String container) {
    limit++;
    startWaiting();
    thread.setName(thread.getName() + GIVEN_UP + container);
  }

  /** Takes back a thread that was given up and has ended its task after all. */
  synchronized void takeBack(Thread thread) {
    limit--;
    String name = thread.getName();
    int suffix = name.indexOf(GIVEN_UP);
    thread.setName(suffix < 0 ? name : name.substring(0, suffix));
  }

  /** Notes a run whose task begins. */
  void began(TaskRun run) {
    running.add(run);
  }

  /** Notes that the task of a run has ended. */
  void ended(TaskRun run) {
    running.remove(run);
  }

  /** Asks all that runs to stop and ends the threads, for which it waits a little. */
  void close() {
    running.forEach(TaskRun::markStopping);
    synchronized (this) {
      waiting.clear();
      pool.shutdownNow();
    }
    TaskRun closer = Desk.currentRun();
    if (closer == null || !closer.isOf(this)) {
      awaitEnd();
    }
  }

  private void awaitEnd() {
    try {
      if (!pool.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
        log.warn("{} tasks do not end although they were interrupted", pool.getActiveCount());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
