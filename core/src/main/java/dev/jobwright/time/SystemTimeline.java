package dev.jobwright.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A timeline that follows the machine's clock and wakes its callers on one daemon thread. */
public final class SystemTimeline implements Timeline, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SystemTimeline.class);

  private final ScheduledThreadPoolExecutor executor;

  SystemTimeline() {
    executor = new ScheduledThreadPoolExecutor(1, SystemTimeline::thread);
    executor.setRemoveOnCancelPolicy(true);
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  @Override
  public Instant instant() {
    return Instant.now();
  }

  @Override
  public long millis() {
    return System.currentTimeMillis();
  }

  /**
   * {@inheritDoc}
   *
   * @throws java.util.concurrent.RejectedExecutionException if the timeline is closed
   */
  @Override
  public Wake wakeAt(Instant time, Runnable action) {
    long nanos = Math.max(0, saturatedNanos(Duration.between(instant(), time)));
    Future<?> future = executor.schedule(() -> run(action), nanos, TimeUnit.NANOSECONDS);
    return () -> future.cancel(false);
  }

  /** Ends the timeline's thread; actions that have not started by now never run. */
  @Override
  public void close() {
    executor.shutdown();
  }

  private static long saturatedNanos(Duration duration) {
    return TimeUnit.NANOSECONDS.convert(duration);
  }

  private static void run(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      log.error("An action woken by the timeline failed", e);
    }
  }

  private static Thread thread(Runnable body) {
    Thread thread = new Thread(body, "jobwright-timeline");
    thread.setDaemon(true);
    return thread;
  }
}
