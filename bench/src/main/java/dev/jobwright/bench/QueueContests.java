package dev.jobwright.bench;

import dev.jobwright.bench.Contest.Rival;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.openhft.chronicle.queue.ChronicleQueue;
import org.h2.mvstore.MVStore;
import redis.clients.jedis.RedisClient;

/** The contests of work queues. Disks, servers and clients share them: the clock counts. */
final class QueueContests {
  private static final String PLAIN = "ConcurrentLinkedQueue and ConcurrentHashMap";

  private QueueContests() {}

  static Stream<Contest> all() {
    return Stream.concat(stores(), ours());
  }

  /**
   * Where the file store might keep its queues, measured to choose one. Chronicle's queue is a log,
   * as a bare one is, and so is the goal.
   */
  private static Stream<Contest> stores() {
    return Map.of("1", "in one entry", "256", "in an entry each").entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entries -> stores(entries.getValue(), Map.of("entries", entries.getKey())));
  }

  private static Contest stores(String how, Map<String, String> params) {
    return new Contest(
        "stores",
        "RocksDB: put 256 items " + how + " and take them out, each forced to the disk",
        new JmhSide(QueueStores.class, "rocksDb", params),
        List.of(
            new Rival(
                Library.nameOf(MVStore.class),
                new JmhSide(QueueStores.class, "mvStore", params),
                1),
            new Rival(
                "SQLite, WAL, synchronous FULL",
                new JmhSide(QueueStores.class, "sqlite", params),
                1),
            new Rival(
                Library.nameOf(ChronicleQueue.class),
                new JmhSide(QueueStores.class, "chronicle", params),
                0.3)));
  }

  private static Stream<Contest> ours() {
    return Stream.of(
        contest(
            "lease and acknowledge in memory, one at a time",
            QueueMemory.class,
            "jobwright",
            rival(PLAIN, QueueMemory.class, "plain", 1)),
        contest(
            "lease and acknowledge in memory, a hundred held",
            QueueMemory.class,
            "jobwrightHolding",
            rival(PLAIN, QueueMemory.class, "plainHolding", 1)),
        contest(
            "force batches of 256 items to the disk",
            QueueFile.class,
            "jobwright",
            rival("a bare append log", QueueFile.class, "appendLog", 0.3),
            rival("SQLite, WAL, synchronous FULL", QueueFile.class, "sqlite", 1),
            rival(Library.nameOf(MVStore.class), QueueFile.class, "mvStore", 1)),
        contest(
            "enqueue over HTTP",
            QueueHttp.class,
            "jobwright",
            rival("the JDK's HttpServer with a constant", QueueHttp.class, "bareServer", 0.8)),
        contest(
            "enqueue, lease and acknowledge 256 items in Redis",
            QueueRedis.class,
            "jobwright",
            rival(
                Library.nameOf(RedisClient.class) + ", pipelined", QueueRedis.class, "jedis", 1)));
  }

  private static Contest contest(String work, Class<?> benchmark, String method, Rival... rivals) {
    return new Contest("queue", work, new JmhSide(benchmark, method, Map.of()), List.of(rivals));
  }

  private static Rival rival(String name, Class<?> benchmark, String method, double goal) {
    return new Rival(name, new JmhSide(benchmark, method, Map.of()), goal);
  }
}
