package dev.jobwright.local;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads that run tasks: as many as were asked for, whatever tasks do with them. */
final class TaskPool {
  private static final Logger log = LoggerFactory.getLogger(TaskPool.class);

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

  void execute(TaskRun run) {
    time.queued();
    pool.execute(run);
  }

  /** Takes back a run that has not begun. */
  void callOff(TaskRun run) {
    pool.remove(run);
    time.calledOff();
  }

  /** Replaces a thread whose task does not end. */
  synchronized void giveUp(Thread thread, String container) {
    givenUp++;
    resize();
    log.warn("Container {} does not end: thread {} is given up", container, thread.getName());
  }

  /** Takes back a thread that was given up and has ended its task after all. */
  synchronized void takeBack() {
    givenUp--;
    resize();
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

  /** Interrupts all that runs and ends the threads. */
  void close() {
    pool.shutdownNow();
  }
}
