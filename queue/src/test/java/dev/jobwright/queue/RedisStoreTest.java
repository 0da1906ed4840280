package dev.jobwright.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
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
  void a_server_that_is_not_there_is_told_of() {
    try (QueueStore none = RedisStore.connect(URI.create("redis://127.0.0.1:1"))) {
      assertThatExceptionOfType(QueueException.class)
          .isThrownBy(() -> none.create("q"))
          .withMessageStartingWith("Redis does not answer: ");
    }
  }
}
