package dev.jobwright.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.jobwright.time.Timeline;
import dev.jobwright.time.VirtualTimeline;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest extends StoreContract {
  private final VirtualTimeline time = Timeline.virtual(Instant.parse("2027-01-04T00:00:00Z"));
  @TempDir Path folder;

  @Override
  QueueStore open() {
    return FileStore.open(folder.resolve("queues"), OPTIONS, time);
  }

  @Override
  void advance(Duration duration) {
    time.advance(duration);
  }

  private void reopen() {
    store.close();
    store = open();
  }

  @Test
  void what_was_enqueued_is_there_when_the_store_is_opened_again() {
    List<Enqueued> added = add("a", "é \"quoted\"", "");
    reopen();
    List<Delivery> deliveries = store.lease(Q, 9, MINUTE);
    assertThat(deliveries).extracting(Delivery::body).containsExactly("a", "é \"quoted\"", "");
    assertThat(deliveries)
        .extracting(Delivery::id)
        .isEqualTo(added.stream().map(Enqueued::id).toList());
    assertThat(deliveries).extracting(Delivery::enqueuedAt).containsOnly(added.get(0).enqueuedAt());
  }

  @Test
  void leased_items_come_back_with_their_count_and_old_receipts_are_worth_nothing() {
    add("a", "b");
    Delivery old = leaseOne();
    Receipt text = Receipt.of(old.receipt());
    reopen();
    assertThat(store.stats(Q)).isEqualTo(stats(2, 0, 2, 0, 0, 0));
    List<Delivery> deliveries = store.lease(Q, 9, MINUTE);
    assertThat(deliveries).extracting(Delivery::count).containsExactly(2, 1);
    assertThat(store.ack(Q, List.of(old, text))).isZero();
    assertThat(store.ack(Q, deliveries)).isEqualTo(2);
  }

  @Test
  void what_was_acknowledged_or_drained_stays_gone() {
    add("a", "b", "c");
    store.ack(Q, List.of(leaseOne()));
    store.drain(Q);
    reopen();
    assertThat(leaseAll()).isEmpty();
    assertThat(store.stats(Q)).isEqualTo(stats(0, 0, 3, 1, 2, 0));
  }

  @Test
  void items_enqueued_together_go_one_by_one_in_any_order_and_leave_nothing_behind() {
    int items = 700; // more than lie in one entry, some of them long
    List<String> bodies =
        IntStream.range(0, items).mapToObj(i -> i + "ä".repeat(i % 100 == 0 ? 40_000 : i)).toList();
    add(bodies.toArray(String[]::new));
    List<String> left = new ArrayList<>(bodies);
    Random random = new Random(6);
    while (!left.isEmpty()) {
      reopen();
      List<Delivery> deliveries = store.lease(Q, items, MINUTE);
      assertThat(deliveries).extracting(Delivery::body).containsExactlyElementsOf(left);
      List<Delivery> some =
          deliveries.stream().filter(each -> left.size() < 50 || random.nextInt(3) > 0).toList();
      assertThat(store.ack(Q, some)).isEqualTo(some.size());
      some.forEach(each -> left.remove(each.body()));
    }
    reopen();
    assertThat(leaseAll()).isEmpty();
    assertThat(store.stats(Q)).isEqualTo(stats(0, 0, items, items, 0, 0));
  }

  @Test
  void a_new_item_is_never_taken_for_one_that_is_gone() {
    add("a", "b", "c");
    List<Delivery> deliveries = store.lease(Q, 3, MINUTE);
    store.ack(Q, deliveries.subList(1, 3)); // the last ones
    reopen();
    add("d", "e");
    reopen();
    assertThat(leaseAll()).containsExactly("a", "d", "e");
  }

  @Test
  void delays_last() {
    store.enqueue(Q, List.of(new NewItem("delayed", null, Duration.ofHours(1)), NewItem.of("a")));
    store.nack(Q, leaseOne(), MINUTE, "later");
    reopen();
    assertThat(leaseAll()).isEmpty();
    time.advance(Duration.ofSeconds(61));
    assertThat(leaseAll()).containsExactly("a");
    time.advance(Duration.ofHours(1));
    assertThat(leaseAll()).contains("delayed");
  }

  @Test
  void counts_of_deliveries_and_dead_letters_with_their_error_last() {
    add("poison");
    for (int i = 1; i <= OPTIONS.maxDeliveries(); i++) {
      store.nack(Q, leaseOne(), NONE, "error " + i);
      reopen();
    }
    assertThat(leaseAll()).isEmpty();
    DeadLetter letter = store.dead(Q, 9).get(0);
    assertThat(letter.body()).isEqualTo("poison");
    assertThat(letter.deliveries()).isEqualTo(3);
    assertThat(letter.error()).isEqualTo("error 3");
    assertThat(store.stats(Q)).isEqualTo(stats(0, 0, 1, 0, 0, 1));
  }

  @Test
  void keys_are_known_after_their_items_are_gone_and_until_they_are_forgotten() {
    NewItem item = new NewItem("a", "k", NONE);
    String id = store.enqueue(Q, List.of(item)).get(0).id();
    store.ack(Q, List.of(leaseOne()));
    reopen();
    assertThat(store.enqueue(Q, List.of(item)).get(0).id()).isEqualTo(id);
    time.advance(Duration.ofMinutes(11));
    assertThat(store.enqueue(Q, List.of(item)).get(0).id()).isNotEqualTo(id);
    reopen();
    assertThat(leaseAll()).containsExactly("a");
  }

  @Test
  void keys_are_forgotten_in_their_own_time_after_the_store_is_opened_again() {
    store.enqueue(Q, List.of(new NewItem("first", "z", NONE)));
    time.advance(Duration.ofMinutes(5));
    store.enqueue(Q, List.of(new NewItem("second", "a", NONE)));
    reopen();
    time.advance(Duration.ofMinutes(6));
    assertThat(
            store.enqueue(
                Q, List.of(new NewItem("third", "z", NONE), new NewItem("fourth", "a", NONE))))
        .extracting(Enqueued::isDuplicate)
        .containsExactly(false, true);
  }

  @Test
  void closing_a_store_that_is_in_use_loses_nothing_that_was_answered() throws Exception {
    int threads = 4;
    CountDownLatch underWay = new CountDownLatch(200);
    AtomicInteger answered = new AtomicInteger();
    Callable<QueueException> enqueueing =
        () -> {
          try {
            while (true) {
              add("x".repeat(1000));
              answered.incrementAndGet();
              store.lease(Q, 1, MINUTE);
              underWay.countDown();
            }
          } catch (QueueException e) {
            return e;
          }
        };
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<QueueException>> ends =
          Stream.generate(() -> executor.submit(enqueueing)).limit(threads).toList();
      underWay.await();
      store.close();
      for (Future<QueueException> end : ends) {
        assertThat(end.get(30, TimeUnit.SECONDS)).hasMessage("the store is closed");
      }
    } finally {
      executor.shutdownNow();
    }
    store = open();
    assertThat(store.stats(Q).enqueued())
        .isBetween((long) answered.get(), (long) answered.get() + threads);
  }

  @Test
  void queues_keep_their_order_and_deleted_ones_stay_deleted() {
    store.create("z");
    store.create("a");
    store.enqueue("z", List.of(NewItem.of("old")));
    store.delete("z");
    reopen();
    store.create("z");
    reopen();
    assertThat(store.stats()).extracting(QueueStats::name).containsExactly(Q, "a", "z");
    assertThat(store.lease("z", 1, MINUTE)).isEmpty();
  }

  @Test
  void a_folder_is_opened_by_one_store_at_a_time() {
    assertThatExceptionOfType(QueueException.class)
        .isThrownBy(this::open)
        .withMessageContaining("which one process at a time may use");
  }
}
