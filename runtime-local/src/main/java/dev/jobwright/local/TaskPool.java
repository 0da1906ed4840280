package dev.jobwright.local;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads that run tasks: as many as were asked for, whatever tasks do with them. */
final class TaskPool {
  private static final ThreadLocal<@Nullable Reporting> REPORTING = new ThreadLocal<>();
  private static final Logger log = LoggerFactory.getLogger(TaskPool.class);

  private static final String GIVEN_UP = " given up with ";
  private static final long LAST_SECONDS = 1;

  private final BodyTime time;
  private final ThreadPoolExecutor pool;
  private final int threads;
  private int givenUp;

  TaskPool(int threads, ThreadFactory factory, BodyTime time) {
    this.threads = threads;
    this.time = time;
    pool =
        new ThreadPoolExecutor(
            threads, threads, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
    pool.allowCoreThreadTimeOut(true);
  }

  BodyTime time() {
    return time;
  }

  /**
   * Runs a task as soon as a thread is free, in the order of the calls.
   *
   * <p>A thread that reports an exit, and by that is told to run the next container, goes on with
   * it itself: to wake another one would cost more than many a task.
   */
  void execute(TaskRun run) {
    time.queued();
    Reporting reporting = REPORTING.get();
    if (reporting == null || reporting.pool != this || !pool.getQueue().isEmpty()) {
      pool.execute(run);
      return;
    }
    TaskRun waiting = reporting.next;
    reporting.next = run;
    if (waiting != null) {
      pool.execute(waiting);
    }
  }

  /** Reports the end of a run; returns the one that the thread is to go on with, if any. */
  @Nullable TaskRun report(Runnable end) {
    Reporting reporting = new Reporting(this);
    REPORTING.set(reporting);
    try {
      end.run();
    } finally {
      REPORTING.remove();
    }
    return pool.isShutdown() ? null : reporting.next;
  }

  /** Takes back a run that has not begun. */
  void callOff(TaskRun run) {
    pool.remove(run);
    time.calledOff();
  }

  /** Replaces a thread whose task was killed: it may take its time to notice, or never do. */
  synchronized void giveUp(Thread thread, String container) {
    givenUp++;
    resize();
    thread.setName(thread.getName() + GIVEN_UP + container);
  }

  /** Takes back a thread that was given up and has ended its task after all. */
  synchronized void takeBack(Thread thread) {
    givenUp--;
    resize();
    String name = thread.getName();
    int suffix = name.indexOf(GIVEN_UP);
    thread.setName(suffix < 0 ? name : name.substring(0, suffix));
  }

  private void resize() {
    int size = threads + givenUp;
    if (size >= pool.getMaximumPoolSize()) {
      pool.setMaximumPoolSize(size);
      pool.setCorePoolSize(size);
    } else {
      pool.setCorePoolSize(size);
      pool.setMaximumPoolSize(size);
    }
  }

  /** Interrupts all that runs and ends the threads, for which it waits a little. */
  void close() {
    pool.shutdownNow();
    TaskRun closer = TaskRun.current();
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

  /** A thread that reports the end of a run, and the run that it goes on with. */
  private static final class Reporting {
    private final TaskPool pool;
    private @Nullable TaskRun next;

    private Reporting(TaskPool pool) {
      this.pool = pool;
    }
  }
}
