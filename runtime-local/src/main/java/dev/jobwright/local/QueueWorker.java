package dev.jobwright.local;

import dev.jobwright.queue.Codec;
import dev.jobwright.queue.Lease;
import dev.jobwright.queue.QueueException;
import dev.jobwright.queue.QueueStore;
import dev.jobwright.queue.WorkQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Takes items from a queue, one after the other, until none is left. */
final class QueueWorker<T> implements Task {
  private static final Duration FIRST_POLL = Duration.ofMillis(100);
  private static final Duration LONGEST_POLL = Duration.ofSeconds(1);
  private static final Duration RETRY_SERVER = Duration.ofMillis(500);
  private static final Duration PATIENCE_WITH_SERVER = Duration.ofSeconds(30);
  private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

  private final Function<TaskContext, QueueStore> stores;
  private final String name;
  private final Codec<T> codec;
  private final ItemHandler<T> handler;
  private final WorkerOptions options;

  QueueWorker(
      Function<TaskContext, QueueStore> stores,
      String name,
      Codec<T> codec,
      ItemHandler<T> handler,
      WorkerOptions options) {
    this.stores = stores;
    this.name = name;
    this.codec = codec;
    this.handler = handler;
    this.options = options;
  }

  @Override
  public void run(TaskContext pod) throws Exception {
    try (QueueStore store = stores.apply(pod)) {
      WorkQueue<T> queue = patiently(pod, () -> WorkQueue.open(store, name, codec));
      work(pod, queue);
    }
  }

  /** Works until the queue has been done for some time, with others' work too: it may come back. */
  private void work(TaskContext pod, WorkQueue<T> queue) throws Exception {
    Instant quietAt = pod.now().plus(options.quiet());
    Duration poll = FIRST_POLL;
    while (!pod.isStopping()) {
      Optional<Lease<T>> lease = patiently(pod, () -> queue.lease(options.visibility()));
      if (lease.isPresent()) {
        handle(pod, lease.get());
        poll = FIRST_POLL;
      } else if (patiently(pod, queue::stats).isDone()) {
        if (!pod.now().isBefore(quietAt)) {
          return;
        }
        pod.sleep(FIRST_POLL);
        continue;
      } else {
        pod.sleep(poll);
        poll = shorter(poll.multipliedBy(2), LONGEST_POLL);
      }
      quietAt = pod.now().plus(options.quiet());
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private void handle(TaskContext pod, Lease<T> lease) throws Exception {
    try {
      handler.handle(lease.item());
    } catch (InterruptedException e) {
      giveBack(lease, Duration.ZERO, "the worker was stopped");
      throw e;
    } catch (Exception e) {
      pod.out().println("item " + lease.id() + ", delivery " + lease.count() + ": " + e);
      patiently(pod, () -> lease.nack(retryDelay(lease.count()), String.valueOf(e)));
      return;
    }
    patiently(pod, lease::ack);
  }

  /** Gives an item back at once, though this thread is asked to stop. */
  private void giveBack(Lease<T> lease, Duration delay, String error) {
    boolean wasInterrupted = Thread.interrupted();
    try {
      lease.nack(delay, error);
    } catch (QueueException e) {
      return; // it comes back by itself when its lease is over
    } finally {
      if (wasInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Duration retryDelay(int count) {
    return shorter(options.retryDelay().multipliedBy(1L << Math.min(count - 1, 30)), LONGEST_RETRY);
  }

  /** Calls the queue's server, which may be starting anew. */
  private static <R> R patiently(TaskContext pod, Callable<R> call) throws Exception {
    Instant end = pod.now().plus(PATIENCE_WITH_SERVER);
    while (true) {
      try {
        return call.call();
      } catch (QueueException e) {
        if (pod.isStopping() || pod.now().isAfter(end)) {
          throw e;
        }
        pod.sleep(RETRY_SERVER);
      }
    }
  }
}
