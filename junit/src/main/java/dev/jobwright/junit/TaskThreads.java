package dev.jobwright.junit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads on which one test's tasks run, in a group of their own: so threads that tasks start
 * are found too.
 */
final class TaskThreads implements ThreadFactory {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final ThreadGroup group = new ThreadGroup("jobwright-test");
  private final AtomicInteger number = new AtomicInteger();

  @Override
  public Thread newThread(Runnable body) {
    Thread thread = new Thread(group, body, "jobwright-pod-" + number.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  /** Throws if threads go on although all tasks were interrupted; waits a little for them. */
  void requireEnded() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (Thread thread : alive()) {
      await(thread, deadline - System.nanoTime());
    }
    List<Thread> left = alive();
    if (!left.isEmpty()) {
      throw new LeakError(left);
    }
  }

  private static void await(Thread thread, long nanos) {
    try {
      TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, nanos));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Thread> alive() {
    Thread[] threads = new Thread[group.activeCount() + 16];
    int count = group.enumerate(threads);
    List<Thread> alive = new ArrayList<>(Arrays.asList(threads).subList(0, count));
    alive.removeIf(thread -> !thread.isAlive() || thread == Thread.currentThread());
    return alive;
  }
}
