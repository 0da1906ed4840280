package dev.jobwright.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten thousand items, workers that die with items in their hands, and servers that are killed: each
 * item is worked on at least once, and twice only if it was leased when something died.
 */
@Timeout(300)
class ChaosTest {
  private static final int ITEMS = 10_000;
  private static final int BATCH = 100;
  private static final int WORKERS = 4;
  private static final int KILLS = 3;
  private static final Duration VISIBILITY = Duration.ofSeconds(2);
  private static final StoreOptions OPTIONS = StoreOptions.DEFAULT.withMaxDeliveries(1000);

  /** How often the work on each item was done. */
  private final Map<Integer, AtomicInteger> done = new ConcurrentHashMap<>();

  /** Items that may be done again, as their worker died or was not answered. */
  private final Set<Integer> inDoubt = ConcurrentHashMap.newKeySet();

  private final AtomicInteger deaths = new AtomicInteger();

  /** A permit for each whom the server did not answer while it was down. */
  private final Semaphore restarted = new Semaphore(0);

  @TempDir Path folder;

  @Test
  void a_server_with_files_is_killed_three_times() throws Exception {
    try (QueueServerProcess server = QueueServerProcess.start(folder.resolve("queues"))) {
      run(
          () -> MemqClient.of(server.uri()),
          () -> {
            server.kill();
            server.restart();
            return null;
          });
    }
  }

  @Test
  void a_redis_is_killed_three_times() throws Exception {
    try (RedisServer server = RedisServer.start(folder)) {
      URI uri = server.uri();
      run(
          () -> RedisStore.connect(uri, OPTIONS),
          () -> {
            server.kill();
            server.restart();
            return null;
          });
    }
  }

  private void run(Supplier<QueueStore> stores, Callable<?> kill) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(WORKERS + 1);
    List<Future<?>> threads = new ArrayList<>();
    try (QueueStore watching = stores.get()) {
      patiently(() -> watching.create("work"));
      threads.add(executor.submit(() -> produce(stores)));
      for (int i = 0; i < WORKERS; i++) {
        long seed = i;
        threads.add(executor.submit(() -> work(stores, seed)));
      }
      for (int killed = 1; killed <= KILLS; killed++) {
        long after = (long) ITEMS * killed / (KILLS + 1);
        awaitDone(after);
        kill.call();
        restarted.release(WORKERS + 1);
      }
      for (Future<?> thread : threads) {
        thread.get(240, TimeUnit.SECONDS);
      }
      QueueStats stats = patiently(() -> watching.stats("work"));
      assertThat(stats.depth() + stats.leased() + stats.dead()).isZero();
    } finally {
      executor.shutdownNow();
    }
    assertThat(done.keySet()).as("items done").hasSize(ITEMS);
    Set<Integer> twice = ConcurrentHashMap.newKeySet();
    done.forEach(
        (item, times) -> {
          if (times.get() > 1) {
            twice.add(item);
          }
        });
    assertThat(inDoubt).as("items done again were leased when something died").containsAll(twice);
    assertThat(deaths.get()).as("workers that died").isPositive();
    System.out.printf(
        "%d items, %d workers died, the server %d times: %d items done twice, %d in doubt%n",
        ITEMS, deaths.get(), KILLS, twice.size(), inDoubt.size());
  }

  private void awaitDone(long items) throws InterruptedException {
    synchronized (done) {
      while (done.size() < items) {
        done.wait(1_000);
      }
    }
  }

  /** Enqueues all items, each batch with keys until it is heard. */
  private Void produce(Supplier<QueueStore> stores) throws Exception {
    try (QueueStore store = stores.get()) {
      for (int first = 0; first < ITEMS; first += BATCH) {
        List<NewItem> batch =
            IntStream.range(first, first + BATCH)
                .mapToObj(i -> new NewItem(Integer.toString(i), "item-" + i, Duration.ZERO))
                .toList();
        patiently(() -> store.enqueue("work", batch));
      }
    }
    return null;
  }

  /** Works until all is done; now and then it dies, and another takes its place. */
  private Void work(Supplier<QueueStore> stores, long seed) throws Exception {
    Random random = new Random(seed);
    while (done.size() < ITEMS || !inDoubt.isEmpty()) {
      try (QueueStore store = stores.get()) {
        if (workUntilDeath(store, random)) {
          return null;
        }
      }
      deaths.incrementAndGet();
    }
    return null;
  }

  /** Returns whether nothing is left; otherwise it died. */
  private boolean workUntilDeath(QueueStore store, Random random) throws Exception {
    while (true) {
      List<Delivery> deliveries =
          patiently(
              () ->
                  store.lease("work", 1 + random.nextInt(20), VISIBILITY, Duration.ofMillis(200)));
      boolean dies = !deliveries.isEmpty() && random.nextInt(100) == 0;
      int survives = dies ? random.nextInt(deliveries.size()) : deliveries.size();
      for (Delivery delivery : deliveries.subList(0, survives)) {
        synchronized (done) {
          done.computeIfAbsent(item(delivery), none -> new AtomicInteger()).incrementAndGet();
          done.notifyAll();
        }
      }
      if (dies) {
        deliveries.forEach(each -> inDoubt.add(item(each)));
        return false;
      }
      acknowledge(store, deliveries);
      if (deliveries.isEmpty()
          && done.size() == ITEMS
          && patiently(() -> store.stats("work")).isDone()) {
        return true;
      }
    }
  }

  private void acknowledge(QueueStore store, List<Delivery> deliveries) throws Exception {
    if (deliveries.isEmpty()) {
      return;
    }
    int acked;
    try {
      acked = store.ack("work", deliveries);
    } catch (QueueException e) {
      acked = 0; // perhaps heard, perhaps not
    }
    if (acked < deliveries.size()) {
      deliveries.forEach(each -> inDoubt.add(item(each)));
    }
  }

  private static int item(Delivery delivery) {
    return Integer.parseInt(delivery.body());
  }

  /** Calls a server that may be starting anew. */
  private <T> T patiently(Callable<T> call) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (true) {
      try {
        return call.call();
      } catch (QueueException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
        restarted.tryAcquire(100, TimeUnit.MILLISECONDS);
      }
    }
  }
}
