package dev.jobwright.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.RedisClient;

class RedisStoreTest extends StoreContract {
  /** Makes everything that waits for its time so much older. */
  private static final String AGE =
      """
      for _, key in ipairs(redis.call('KEYS', 'jobwright:queue:*/items')) do
        for _, p in ipairs(redis.call('XPENDING', key, 'workers', '-', '+', 10000)) do
          redis.call('XCLAIM', key, 'workers', p[2], 0, p[1], 'IDLE', p[3] + ARGV[1], 'JUSTID')
        end
      end
      for _, kind in ipairs({'due', 'until'}) do
        for _, key in ipairs(redis.call('KEYS', 'jobwright:queue:*/' .. kind)) do
          for _, member in ipairs(redis.call('ZRANGE', key, 0, -1)) do
            redis.call('ZINCRBY', key, -ARGV[1], member)
          end
        end
      end
      """;

  @TempDir static Path folder;
  private static RedisServer server;
  private static RedisClient admin;

  @BeforeAll
  static void start() throws Exception {
    server = RedisServer.start(folder);
    admin = RedisClient.create(server.uri());
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      admin.close();
      server.close();
    }
  }

  @Override
  QueueStore open() {
    admin.flushAll();
    return RedisStore.connect(server.uri(), OPTIONS);
  }

  @Override
  void advance(Duration duration) {
    admin.eval(AGE, List.of(), List.of(Long.toString(duration.toMillis())));
  }

  @Test
  void a_deleted_queue_leaves_nothing_behind() {
    store.enqueue(Q, List.of(new NewItem("a", "k", NONE), new NewItem("b", null, MINUTE)));
    for (int i = 0; i < 3; i++) {
      store.nack(Q, leaseOne(), NONE, "no");
    }
    store.delete(Q);
    assertThat(admin.keys("*")).containsExactly("jobwright:order");
  }

  @Test
  void what_is_overdue_is_handed_out_though_new_items_never_end() throws Exception {
    add("old");
    leaseOne();
    advance(Duration.ofMinutes(2));
    for (int i = 0; i < 16; i++) {
      add("new");
    }
    List<Delivery> deliveries = Stream.generate(this::leaseOne).limit(16).toList();
    assertThat(deliveries).extracting(Delivery::body).contains("old");
  }

  @Test
  void another_store_sees_the_same_queues_and_claims_what_a_dead_worker_had() throws Exception {
    add("a");
    leaseOne();
    store.close();
    store = RedisStore.connect(server.uri(), OPTIONS);
    assertThat(leaseAll()).isEmpty();
    advance(Duration.ofSeconds(61));
    Delivery second = leaseOne();
    assertThat(second.count()).isEqualTo(2);
    assertThat(store.ack(Q, List.of(second))).isEqualTo(1);
  }

  @Test
  void more_receipts_than_a_script_takes_are_acknowledged() {
    store.enqueue(Q, Collections.nCopies(9_000, NewItem.of("x")));
    assertThat(store.ack(Q, store.lease(Q, 10_000, MINUTE))).isEqualTo(9_000);
    assertThat(store.stats(Q)).isEqualTo(stats(0, 0, 9_000, 9_000, 0, 0));
  }

  @Test
  void acknowledging_leaves_what_others_have_and_what_nobody_was_given() {
    add("a", "b", "c", "d");
    Delivery a = leaseOne();
    Delivery b = leaseOne();
    Delivery c = leaseOne();
    assertThat(store.ack(Q, List.of(b, Receipt.of(entryAfter(c) + ":1")))).isEqualTo(1);
    assertThat(store.stats(Q)).isEqualTo(stats(1, 2, 4, 1, 0, 0));
    assertThat(admin.xlen("jobwright:queue:" + Q + "/items")).isEqualTo(3);
    assertThat(store.ack(Q, List.of(a, b))).isEqualTo(1);
    assertThat(store.ack(Q, List.of(c, Receipt.of(entryAfter(c) + ":1")))).isEqualTo(1);
    assertThat(store.stats(Q)).isEqualTo(stats(1, 0, 4, 3, 0, 0));
    assertThat(leaseAll()).containsExactly("d");
  }

  /** The entry that was added after that of a delivery. */
  private String entryAfter(Delivery delivery) {
    String entry = delivery.receipt().substring(0, delivery.receipt().indexOf(':'));
    return admin
        .xrange("jobwright:queue:" + Q + "/items", "(" + entry, "+", 1)
        .get(0)
        .getID()
        .toString();
  }

  @Test
  void what_is_acknowledged_leaves_the_stream_whatever_the_order() {
    List<Delivery> leased = new ArrayList<>();
    store.enqueue(Q, Collections.nCopies(500, NewItem.of("x".repeat(50))));
    for (List<Delivery> some = store.lease(Q, 7, MINUTE);
        !some.isEmpty();
        some = store.lease(Q, 7, MINUTE)) {
      leased.addAll(some);
    }
    Collections.shuffle(leased, new Random(6));
    for (int from = 0; from < 500; from += 20) {
      assertThat(store.ack(Q, leased.subList(from, from + 20))).isEqualTo(20);
      assertThat(admin.xlen("jobwright:queue:" + Q + "/items")).isEqualTo(480 - from);
    }
    assertThat(store.stats(Q)).isEqualTo(stats(0, 0, 500, 500, 0, 0));
  }

  @Test
  void draining_takes_more_than_one_step_and_not_what_comes_after_it() {
    store.enqueue(Q, Collections.nCopies(2_500, NewItem.of("x")));
    store.lease(Q, 1_200, MINUTE).forEach(each -> store.nack(Q, each, MINUTE, "back"));
    assertThat(store.drain(Q)).isEqualTo(2_500);
    add("a");
    assertThat(store.stats(Q)).isEqualTo(stats(1, 0, 2_501, 0, 2_500, 0));
    assertThat(leaseAll()).containsExactly("a");
  }

  @Test
  void many_who_wait_keep_nobody_from_enqueueing() throws Exception {
    int waiting = 40;
    ExecutorService executor = Executors.newFixedThreadPool(waiting);
    try {
      List<Future<List<Delivery>>> leases =
          Stream.generate(
                  () -> executor.submit(() -> store.lease(Q, 1, MINUTE, Duration.ofHours(1))))
              .limit(waiting)
              .toList();
      store.enqueue(Q, Collections.nCopies(waiting, NewItem.of("x")));
      for (Future<List<Delivery>> lease : leases) {
        assertThat(lease.get(30, TimeUnit.SECONDS)).hasSize(1);
      }
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void what_is_no_address_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RedisStore.connect(URI.create("redis:6379")))
        .withMessage("server: redis:6379: must be such as redis://user:password@host:6379/0");
  }

  @Test
  void a_server_that_is_not_there_is_told_of() {
    try (QueueStore none = RedisStore.connect(URI.create("redis://127.0.0.1:1"))) {
      assertThatExceptionOfType(QueueException.class)
          .isThrownBy(() -> none.create("q"))
          .withMessageStartingWith("Redis does not answer: ");
    }
  }
}
