package dev.jobwright.k8s.testing;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread on which controllers and kubelet decide, and the work that waits for it. */
final class Loop implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Loop.class);

  private final ScheduledThreadPoolExecutor executor;
  private final Map<String, Due> due = new HashMap<>();

  private record Due(long at, ScheduledFuture<?> future) {}

  Loop(String name) {
    executor =
        new ScheduledThreadPoolExecutor(
            1,
            body -> {
              Thread thread = new Thread(body, name);
              thread.setDaemon(true);
              return thread;
            });
    executor.setRemoveOnCancelPolicy(true);
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Does something soon; from any thread. */
  void execute(Runnable action) {
    try {
      executor.execute(() -> run(action));
    } catch (RejectedExecutionException e) {
      log.debug("The loop has ended");
    }
  }

  /** Does something after a while, unless it is to be done sooner already. */
  void after(String key, Duration delay, Runnable action) {
    long at = System.nanoTime() + delay.toNanos();
    Due planned = due.get(key);
    if (planned != null && planned.at - at <= 0) {
      return;
    }
    if (planned != null) {
      planned.future.cancel(false);
    }
    try {
      ScheduledFuture<?> future =
          executor.schedule(
              () -> {
                due.remove(key);
                run(action);
              },
              delay.toNanos(),
              TimeUnit.NANOSECONDS);
      due.put(key, new Due(at, future));
    } catch (RejectedExecutionException e) {
      log.debug("The loop has ended");
    }
  }

  /** Does no more what was to be done later. */
  void forget(String key) {
    Due planned = due.remove(key);
    if (planned != null) {
      planned.future.cancel(false);
    }
  }

  private static void run(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      log.warn("A step of the controllers failed", e);
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
    try {
      if (!executor.awaitTermination(10, TimeUnit.SECONDS)) {
        log.warn("The loop of the controllers does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
