package dev.jobwright.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every store does, whatever it keeps its items in. */
@Timeout(60)
abstract class StoreContract {
  static final StoreOptions OPTIONS = new StoreOptions(3, Duration.ofMinutes(10));
  static final Duration MINUTE = Duration.ofMinutes(1);
  static final Duration NONE = Duration.ZERO;
  static final String Q = "keygen";

  QueueStore store;

  /** Opens a store without queues, with {@link #OPTIONS}. */
  abstract QueueStore open() throws Exception;

  /** Lets time pass for the store. */
  abstract void advance(Duration duration) throws Exception;

  @BeforeEach
  final void openStore() throws Exception {
    store = open();
    store.create(Q);
  }

  @AfterEach
  final void closeStore() {
    store.close();
  }

  final List<Enqueued> add(String... bodies) {
    return store.enqueue(Q, List.of(bodies).stream().map(NewItem::of).toList());
  }

  final Delivery leaseOne() {
    List<Delivery> deliveries = store.lease(Q, 1, MINUTE);
    assertThat(deliveries).hasSize(1);
    return deliveries.get(0);
  }

  final List<String> leaseAll() {
    return store.lease(Q, 1000, MINUTE).stream().map(Delivery::body).toList();
  }

  final QueueStats stats(
      long depth, long leased, long enqueued, long dequeued, long drained, long dead) {
    return new QueueStats(Q, depth, leased, enqueued, dequeued, drained, dead);
  }

  @Test
  void a_queue_is_created_once_and_deleted_once() {
    assertThat(store.create("other")).isTrue();
    assertThat(store.create("other")).isFalse();
    assertThat(store.stats()).extracting(QueueStats::name).containsExactly(Q, "other");
    assertThat(store.delete(Q)).isTrue();
    assertThat(store.delete(Q)).isFalse();
    assertThat(store.stats()).extracting(QueueStats::name).containsExactly("other");
  }

  @Test
  void a_queue_that_is_created_again_is_empty() {
    store.enqueue(Q, List.of(new NewItem("a", "key", NONE), new NewItem("b", null, MINUTE)));
    leaseOne();
    store.delete(Q);
    store.create(Q);
    assertThat(store.stats(Q)).isEqualTo(stats(0, 0, 0, 0, 0, 0));
    assertThat(leaseAll()).isEmpty();
    assertThat(store.enqueue(Q, List.of(new NewItem("a", "key", NONE))).get(0).isDuplicate())
        .isFalse();
  }

  @Test
  void what_is_done_with_a_queue_that_is_not_there_is_refused() {
    List<Callable<?>> calls =
        List.of(
            () -> store.enqueue("nope", List.of(NewItem.of("a"))),
            () -> store.lease("nope", 1, MINUTE),
            () -> store.lease("nope", 1, MINUTE, MINUTE),
            () -> store.ack("nope", List.of(Receipt.of("1-1"))),
            () -> store.nack("nope", Receipt.of("1-1"), NONE, "why"),
            () -> store.extend("nope", Receipt.of("1-1"), MINUTE),
            () -> store.drain("nope"),
            () -> store.dead("nope", 1),
            () -> store.stats("nope"));
    assertThat(calls)
        .allSatisfy(
            call ->
                assertThatExceptionOfType(NoSuchQueueException.class)
                    .isThrownBy(call::call)
                    .withMessageContaining("queue \"nope\" does not exist"));
  }

  @Test
  void names_of_many_kinds_are_told_apart() {
    List<String> names = List.of("a b", "ä:{x}", "a%20b", "\"", "x".repeat(255), "..", "*");
    names.forEach(name -> assertThat(store.create(name)).isTrue());
    names.forEach(name -> store.enqueue(name, List.of(NewItem.of(name))));
    assertThat(names)
        .allSatisfy(name -> assertThat(store.lease(name, 9, MINUTE).get(0).body()).isEqualTo(name));
  }

  @Test
  void names_that_are_none_are_refused() {
    for (String name : List.of("", "a/b", "a\nb", "x".repeat(256))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> store.create(name))
          .withMessageContaining("must be 1 to 255 bytes long, without / and control characters");
    }
  }

  @Test
  void items_are_handed_out_in_order_each_to_one() {
    List<Enqueued> added = add("a", "b", "c");
    assertThat(added).extracting(Enqueued::body).containsExactly("a", "b", "c");
    assertThat(added).allMatch(each -> each.id().matches("[0-9a-f]{32}") && !each.isDuplicate());
    assertThat(added).extracting(Enqueued::id).doesNotHaveDuplicates();

    Delivery a = leaseOne();
    assertThat(a.body()).isEqualTo("a");
    assertThat(a.id()).isEqualTo(added.get(0).id());
    assertThat(a.enqueuedAt()).isEqualTo(added.get(0).enqueuedAt());
    assertThat(a.count()).isEqualTo(1);
    assertThat(leaseAll()).containsExactly("b", "c");
    assertThat(leaseAll()).isEmpty();
    assertThat(store.stats(Q)).isEqualTo(stats(0, 3, 3, 0, 0, 0));
  }

  @Test
  void every_item_of_a_call_is_handed_out_by_the_id_that_was_told() {
    add("before");
    List<Enqueued> added =
        add(IntStream.range(0, 300).mapToObj(i -> "" + i).toArray(String[]::new));
    leaseOne();
    assertThat(store.lease(Q, 300, MINUTE))
        .extracting(Delivery::id, Delivery::enqueuedAt)
        .isEqualTo(added.stream().map(each -> tuple(each.id(), each.enqueuedAt())).toList());
    assertThat(store.enqueue(Q, List.of())).isEmpty();
  }

  @Test
  void bodies_come_back_as_they_were() {
    List<String> bodies =
        List.of("", "é \"quoted\" <b>&\n", "\u0000\u001f\u2028", "😀", "x".repeat(1 << 20));
    add(bodies.toArray(String[]::new));
    assertThat(leaseAll()).containsExactlyElementsOf(bodies);
  }

  @Test
  void an_acknowledged_item_is_gone() throws Exception {
    add("a");
    Delivery delivery = leaseOne();
    assertThat(store.ack(Q, List.of(delivery))).isEqualTo(1);
    assertThat(store.ack(Q, List.of(delivery))).isZero();
    advance(Duration.ofHours(2));
    assertThat(leaseAll()).isEmpty();
    assertThat(store.stats(Q)).isEqualTo(stats(0, 0, 1, 1, 0, 0));
  }

  @Test
  void many_are_acknowledged_at_once_by_their_receipts_as_text() {
    add("a", "b", "c");
    List<Receipt> receipts = new ArrayList<>();
    store.lease(Q, 2, MINUTE).forEach(each -> receipts.add(Receipt.of(each.receipt())));
    receipts.add(Receipt.of("no receipt"));
    assertThat(store.ack(Q, receipts)).isEqualTo(2);
    assertThat(store.stats(Q)).isEqualTo(stats(1, 0, 3, 2, 0, 0));
  }

  @Test
  void an_item_that_is_not_acknowledged_in_time_is_handed_out_again() throws Exception {
    add("a");
    Delivery first = leaseOne();
    advance(MINUTE.minusSeconds(1));
    assertThat(leaseAll()).isEmpty();
    advance(Duration.ofSeconds(2));
    Delivery second = leaseOne();
    assertThat(second.body()).isEqualTo("a");
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.count()).isEqualTo(2);
    assertThat(store.nack(Q, first, NONE, "late")).isFalse();
    assertThat(store.extend(Q, first, MINUTE)).isFalse();
    assertThat(store.ack(Q, List.of(second))).isEqualTo(1);
    assertThat(store.ack(Q, List.of(first))).isZero();
    assertThat(store.stats(Q)).isEqualTo(stats(0, 0, 1, 1, 0, 0));
  }

  @Test
  void leases_of_unlike_length_end_in_their_own_time() throws Exception {
    add("a", "b", "c");
    store.lease(Q, 1, Duration.ofMinutes(3));
    store.lease(Q, 1, Duration.ofMinutes(1));
    store.lease(Q, 1, Duration.ofMinutes(2));
    advance(Duration.ofSeconds(90));
    assertThat(store.lease(Q, 9, Duration.ofHours(1)))
        .extracting(Delivery::body)
        .containsExactly("b");
    advance(Duration.ofSeconds(60));
    assertThat(store.lease(Q, 9, Duration.ofHours(1)))
        .extracting(Delivery::body)
        .containsExactly("c");
    advance(Duration.ofSeconds(60));
    assertThat(store.lease(Q, 9, Duration.ofHours(1)))
        .extracting(Delivery::body)
        .containsExactly("a");
  }

  @Test
  void an_extended_lease_lasts_longer() throws Exception {
    add("a");
    Delivery delivery = leaseOne();
    advance(Duration.ofSeconds(50));
    assertThat(store.extend(Q, delivery, MINUTE)).isTrue();
    advance(Duration.ofSeconds(50));
    assertThat(leaseAll()).isEmpty();
    assertThat(store.ack(Q, List.of(delivery))).isEqualTo(1);
  }

  @Test
  void an_extended_lease_ends_too() throws Exception {
    add("a");
    Delivery delivery = leaseOne();
    store.extend(Q, delivery, Duration.ofSeconds(10));
    advance(Duration.ofSeconds(11));
    assertThat(leaseOne().count()).isEqualTo(2);
  }

  @Test
  void an_item_that_is_given_back_is_handed_out_again() throws Exception {
    add("a");
    assertThat(store.nack(Q, leaseOne(), NONE, "no luck")).isTrue();
    assertThat(store.stats(Q)).isEqualTo(stats(1, 0, 1, 0, 0, 0));
    Delivery second = leaseOne();
    assertThat(second.count()).isEqualTo(2);
    assertThat(store.nack(Q, second, MINUTE, "later")).isTrue();
    assertThat(store.nack(Q, second, NONE, "again")).isFalse();
    assertThat(leaseAll()).isEmpty();
    assertThat(store.stats(Q)).isEqualTo(stats(1, 0, 1, 0, 0, 0));
    advance(Duration.ofSeconds(61));
    assertThat(leaseOne().count()).isEqualTo(3);
  }

  @Test
  void a_delayed_item_is_handed_out_when_its_time_has_come() throws Exception {
    store.enqueue(
        Q,
        List.of(
            new NewItem("late", null, Duration.ofMinutes(2)),
            new NewItem("soon", null, MINUTE),
            NewItem.of("now")));
    assertThat(store.stats(Q)).isEqualTo(stats(3, 0, 3, 0, 0, 0));
    assertThat(leaseAll()).containsExactly("now");
    advance(Duration.ofSeconds(61));
    assertThat(leaseAll()).contains("soon").doesNotContain("late");
    advance(Duration.ofSeconds(61));
    assertThat(leaseAll()).contains("late");
  }

  @Test
  void a_known_key_adds_nothing_until_it_is_forgotten() throws Exception {
    Enqueued first = store.enqueue(Q, List.of(new NewItem("a", "k", NONE))).get(0);
    Enqueued second = store.enqueue(Q, List.of(new NewItem("a", "k", NONE))).get(0);
    assertThat(second.isDuplicate()).isTrue();
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.enqueuedAt()).isEqualTo(first.enqueuedAt());
    assertThat(store.stats(Q)).isEqualTo(stats(1, 0, 1, 0, 0, 0));

    store.ack(Q, List.of(leaseOne()));
    assertThat(store.enqueue(Q, List.of(new NewItem("a", "k", NONE))).get(0).isDuplicate())
        .as("done, and still known")
        .isTrue();
    advance(Duration.ofMinutes(11));
    assertThat(store.enqueue(Q, List.of(new NewItem("a", "k", NONE))).get(0).isDuplicate())
        .isFalse();
  }

  @Test
  void a_key_is_known_within_one_call_and_to_one_queue() {
    store.create("other");
    NewItem item = new NewItem("a", "k", NONE);
    assertThat(store.enqueue(Q, List.of(item, item)))
        .extracting(Enqueued::isDuplicate)
        .containsExactly(false, true);
    assertThat(store.enqueue("other", List.of(item)).get(0).isDuplicate()).isFalse();
  }

  @Test
  void the_last_delivery_that_is_given_back_makes_a_dead_letter() throws Exception {
    Enqueued added = add("poison").get(0);
    store.nack(Q, leaseOne(), NONE, "first");
    store.nack(Q, leaseOne(), NONE, "second");
    store.nack(Q, leaseOne(), NONE, "third \"time\"");
    assertThat(leaseAll()).isEmpty();
    assertThat(store.dead(Q, 10))
        .containsExactly(
            new DeadLetter(added.id(), "poison", added.enqueuedAt(), 3, "third \"time\""));
    assertThat(store.stats(Q)).isEqualTo(stats(0, 0, 1, 0, 0, 1));
    advance(Duration.ofHours(1));
    assertThat(leaseAll()).isEmpty();
  }

  @Test
  void the_last_delivery_that_is_not_acknowledged_makes_a_dead_letter() throws Exception {
    add("poison");
    store.nack(Q, leaseOne(), NONE, "first");
    leaseOne();
    advance(Duration.ofSeconds(61));
    assertThat(leaseOne().count()).isEqualTo(3);
    advance(Duration.ofSeconds(61));
    assertThat(leaseAll()).isEmpty();
    DeadLetter letter = store.dead(Q, 10).get(0);
    assertThat(letter.deliveries()).isEqualTo(3);
    assertThat(letter.error()).isEqualTo("delivery 3 was not acknowledged in time");
  }

  @Test
  void dead_letters_come_oldest_first_and_no_more_than_asked_for() {
    add("a", "b", "c");
    for (int i = 0; i < 3; i++) {
      store.lease(Q, 3, MINUTE).forEach(each -> store.nack(Q, each, NONE, "no"));
    }
    assertThat(store.dead(Q, 2)).hasSize(2);
    assertThat(store.dead(Q, 9))
        .extracting(DeadLetter::body)
        .containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void draining_takes_what_waits_and_leaves_what_is_leased() throws Exception {
    add("a", "b", "c", "d");
    Delivery leased = leaseOne();
    store.nack(Q, leaseOne(), NONE, "back");
    store.enqueue(Q, List.of(new NewItem("late", null, MINUTE)));
    assertThat(store.drain(Q)).isEqualTo(4);
    assertThat(store.stats(Q)).isEqualTo(stats(0, 1, 5, 0, 4, 0));
    assertThat(store.ack(Q, List.of(leased))).isEqualTo(1);
    advance(Duration.ofHours(1));
    assertThat(leaseAll()).isEmpty();
    assertThat(store.drain(Q)).isZero();
  }

  @Test
  void a_lease_waits_for_an_item() throws Exception {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      Future<List<Delivery>> waiting =
          executor.submit(() -> store.lease(Q, 5, MINUTE, Duration.ofHours(1)));
      add("a");
      assertThat(waiting.get(30, TimeUnit.SECONDS)).extracting(Delivery::body).containsExactly("a");
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void a_lease_does_not_wait_where_there_is_something() throws Exception {
    add("a");
    assertThat(store.lease(Q, 5, MINUTE, Duration.ofHours(1))).hasSize(1);
  }

  @Test
  void closing_the_store_lets_those_go_who_wait() throws Exception {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      CountDownLatch begun = new CountDownLatch(1);
      Future<List<Delivery>> waiting =
          executor.submit(
              () -> {
                begun.countDown();
                return store.lease(Q, 5, MINUTE, Duration.ofHours(1));
              });
      begun.await();
      store.close();
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(() -> waiting.get(30, TimeUnit.SECONDS))
          .withCauseInstanceOf(QueueException.class);
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void arguments_that_make_no_sense_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.lease(Q, 0, MINUTE))
        .withMessage("max: 0: must be at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.lease(Q, 1, NONE))
        .withMessage("visibility: PT0S: must be more than zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.nack(Q, Receipt.of("1-1"), Duration.ofSeconds(-1), ""))
        .withMessage("delay: PT-1S: must not be negative");
  }

  @Test
  void many_workers_share_the_items_without_losing_or_repeating_one() throws Exception {
    int items = 400;
    ExecutorService executor = Executors.newFixedThreadPool(4);
    Set<String> seen = ConcurrentHashMap.newKeySet();
    List<Callable<Integer>> workers = new ArrayList<>();
    for (int producer = 0; producer < 2; producer++) {
      int first = producer * items / 2;
      workers.add(
          () -> {
            for (int i = 0; i < items / 2; i += 10) {
              add(
                  IntStream.range(first + i, first + i + 10)
                      .mapToObj(Integer::toString)
                      .toArray(String[]::new));
            }
            return 0;
          });
      workers.add(
          () -> {
            int repeated = 0;
            while (store.stats(Q).dequeued() < items) {
              List<Delivery> deliveries = store.lease(Q, 7, Duration.ofHours(1));
              repeated += (int) deliveries.stream().filter(each -> !seen.add(each.body())).count();
              if (!deliveries.isEmpty()) {
                assertThat(store.ack(Q, deliveries)).isEqualTo(deliveries.size());
              }
            }
            return repeated;
          });
    }
    try {
      for (Future<Integer> worker : executor.invokeAll(workers)) {
        assertThat(worker.get(30, TimeUnit.SECONDS)).isZero();
      }
    } finally {
      executor.shutdownNow();
    }
    assertThat(seen).hasSize(items);
    assertThat(store.stats(Q)).isEqualTo(stats(0, 0, items, items, 0, 0));
  }

  @Test
  void a_typed_queue_hands_out_what_was_enqueued() throws Exception {
    WorkQueue<Order> orders = WorkQueue.open(store, "orders", Codec.json(Order.class));
    Order order = new Order("Åsa", 3, Instant.parse("2027-01-04T00:00:00Z"));
    String id = orders.enqueue(order);
    Lease<Order> lease = orders.lease(MINUTE).orElseThrow();
    assertThat(lease.item()).isEqualTo(order);
    assertThat(lease.id()).isEqualTo(id);
    assertThat(lease.count()).isEqualTo(1);
    assertThat(lease.nack("try again")).isTrue();
    Lease<Order> second = orders.lease(MINUTE, MINUTE).orElseThrow();
    assertThat(second.extend(MINUTE)).isTrue();
    assertThat(second.ack()).isTrue();
    assertThat(orders.lease(MINUTE)).isEmpty();
    assertThat(orders.stats().isDone()).isTrue();
    Set<String> ids = new HashSet<>(orders.enqueueAll(List.of(order, order)));
    assertThat(ids).hasSize(2);
    assertThat(orders.ackAll(orders.lease(9, MINUTE))).isEqualTo(2);
  }

  @Test
  void a_body_that_cannot_be_read_becomes_a_dead_letter_and_reaches_no_worker() throws Exception {
    WorkQueue<Order> orders = WorkQueue.open(store, Q, Codec.json(Order.class));
    add("{no json");
    for (int i = 0; i < OPTIONS.maxDeliveries(); i++) {
      assertThat(orders.lease(9, MINUTE)).isEmpty();
      advance(Duration.ofSeconds(2));
    }
    assertThat(orders.dead(9)).extracting(DeadLetter::body).containsExactly("{no json");
    assertThat(orders.dead(9).get(0).error()).contains("Not the JSON of a");
  }
}
