package dev.jobwright.k8s;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The thread on which listeners are called; it exists while there is something to tell. */
final class Notifier implements Executor, AutoCloseable {
  private final ThreadPoolExecutor executor;

  Notifier(String name) {
    executor =
        new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            body -> {
              Thread thread = new Thread(body, name);
              thread.setDaemon(true);
              return thread;
            });
    executor.allowCoreThreadTimeOut(true);
    executor.setRejectedExecutionHandler((task, pool) -> {});
  }

  @Override
  public void execute(Runnable task) {
    executor.execute(task);
  }

  /** Tells what there is to tell and ends the thread. */
  @Override
  public void close() {
    executor.shutdown();
  }
}
