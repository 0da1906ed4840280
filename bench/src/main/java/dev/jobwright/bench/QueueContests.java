package dev.jobwright.bench;

import dev.jobwright.bench.Contest.Rival;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;
import redis.clients.jedis.RedisClient;

/** The contests of work queues. Disks, servers and clients share them: the clock counts. */
final class QueueContests {
  private static final String PLAIN = "ConcurrentLinkedQueue and ConcurrentHashMap";

  private QueueContests() {}

  static Stream<Contest> all() {
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
