package dev.jobwright.local;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The thread on which listeners are called in real time; it exists while there is something to
 * tell.
 */
final class Notifier implements Executor {
  private final ThreadPoolExecutor executor =
      new ThreadPoolExecutor(
          1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Notifier::thread);

  Notifier() {
    executor.allowCoreThreadTimeOut(true);
    executor.setRejectedExecutionHandler((task, pool) -> {});
  }

  @Override
  public void execute(Runnable task) {
    executor.execute(task);
  }

  /** Tells what there is to tell and ends the thread. */
  void close() {
    executor.shutdown();
  }

  private static Thread thread(Runnable body) {
    Thread thread = new Thread(body, "jobwright-listeners");
    thread.setDaemon(true);
    return thread;
  }
}
