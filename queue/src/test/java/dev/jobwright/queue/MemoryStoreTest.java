package dev.jobwright.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.jobwright.time.Timeline;
import dev.jobwright.time.VirtualTimeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MemoryStoreTest extends StoreContract {
  private final VirtualTimeline time = Timeline.virtual(Instant.parse("2027-01-04T00:00:00Z"));

  @Override
  QueueStore open() {
    return MemoryStore.by(OPTIONS, time);
  }

  @Override
  void advance(Duration duration) {
    time.advance(duration);
  }

  @Test
  void a_wait_ends_in_virtual_time() throws Exception {
    assertThat(inVirtualTime(() -> store.lease(Q, 1, MINUTE, Duration.ofHours(1)))).isEmpty();
    assertThat(time.instant()).isEqualTo("2027-01-04T01:00:00Z");
  }

  @Test
  void a_wait_ends_when_a_lease_does() throws Exception {
    add("a");
    leaseOne();
    assertThat(inVirtualTime(() -> store.lease(Q, 1, MINUTE, Duration.ofHours(1)))).hasSize(1);
    assertThat(time.instant()).isEqualTo("2027-01-04T00:01:00Z");
  }

  @Test
  void a_wait_ends_when_a_delayed_item_is_due() throws Exception {
    store.enqueue(Q, List.of(new NewItem("a", null, Duration.ofMinutes(7))));
    assertThat(inVirtualTime(() -> store.lease(Q, 1, MINUTE, Duration.ofHours(1)))).hasSize(1);
    assertThat(time.instant()).isEqualTo("2027-01-04T00:07:00Z");
  }

  @Test
  void a_wait_ends_when_a_lease_does_that_began_after_it() throws Exception {
    FutureTask<List<Delivery>> one = waiting(Q);
    FutureTask<List<Delivery>> two = waiting(Q);
    add("a");
    while (!one.isDone() && !two.isDone()) {
      Thread.onSpinWait();
    }
    time.advance(Duration.ofSeconds(61));
    List<Delivery> first = one.get(30, TimeUnit.SECONDS);
    List<Delivery> second = two.get(30, TimeUnit.SECONDS);
    assertThat(List.of(first.get(0).count(), second.get(0).count()))
        .containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void deleting_a_queue_and_closing_the_store_let_those_go_who_wait() throws Exception {
    store.create("other");
    FutureTask<List<Delivery>> one = waiting("other");
    FutureTask<List<Delivery>> two = waiting(Q);
    store.delete("other");
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> one.get(30, TimeUnit.SECONDS))
        .withCauseInstanceOf(NoSuchQueueException.class);
    store.close();
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> two.get(30, TimeUnit.SECONDS))
        .withCauseInstanceOf(QueueException.class);
    assertThatExceptionOfType(QueueException.class)
        .isThrownBy(() -> store.lease(Q, 1, MINUTE))
        .withMessage("the store is closed");
  }

  private FutureTask<List<Delivery>> waiting(String queue) throws InterruptedException {
    FutureTask<List<Delivery>> task =
        new FutureTask<>(() -> store.lease(queue, 1, MINUTE, Duration.ofHours(1)));
    Thread thread = new Thread(task, "waiting");
    thread.setDaemon(true);
    thread.start();
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    return task;
  }

  /** Runs a call that waits on another thread, and lets the time jump when it does. */
  private List<Delivery> inVirtualTime(WaitingCall call) throws Exception {
    CompletableFuture<List<Delivery>> result = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                result.complete(call.call());
              } catch (InterruptedException e) {
                result.completeExceptionally(e);
              }
            },
            "waiting");
    thread.start();
    time.advanceUntil(() -> hasEnded(thread), Instant.MAX);
    return result.get(30, TimeUnit.SECONDS);
  }

  /** Tells whether a thread has ended rather than waits, when it has done either. */
  private static boolean hasEnded(Thread thread) {
    while (thread.getState() != Thread.State.WAITING
        && thread.getState() != Thread.State.TERMINATED) {
      Thread.onSpinWait();
    }
    return thread.getState() == Thread.State.TERMINATED;
  }

  @FunctionalInterface
  private interface WaitingCall {
    List<Delivery> call() throws InterruptedException;
  }
}
