package dev.jobwright.bench;

import dev.jobwright.queue.Delivery;
import dev.jobwright.queue.NewItem;
import dev.jobwright.queue.RedisStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.XAddParams;
import redis.clients.jedis.params.XReadGroupParams;
import redis.clients.jedis.resps.StreamEntry;

/** Enqueues, leases and acknowledges 256 items at a time in a redis-server of its own. */
@SuppressWarnings("NullAway.Init") // what JMH sets up
public class QueueRedis {
  static final int BATCH = 256;
  private static final String BODY = "x".repeat(100);
  private static final Duration VISIBILITY = Duration.ofMinutes(1);

  /** A redis-server that keeps everything in memory. */
  abstract static class Server {
    private Process process;
    URI uri = URI.create("");

    @Setup(Level.Trial)
    public void open() throws IOException, InterruptedException {
      int port = freePort();
      uri = URI.create("redis://127.0.0.1:" + port);
      Path folder = Files.createTempDirectory("jobwright-bench");
      process =
          new ProcessBuilder(
                  "redis-server",
                  "--port",
                  Integer.toString(port),
                  "--bind",
                  "127.0.0.1",
                  "--save",
                  "",
                  "--dir",
                  folder.toString())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      CpuTime.count(process);
      while (!answers(port)) {
        process.waitFor(20, TimeUnit.MILLISECONDS);
      }
      start();
    }

    private static int freePort() throws IOException {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      }
    }

    private static boolean answers(int port) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return socket.isConnected();
      } catch (IOException e) {
        return false;
      }
    }

    @TearDown(Level.Trial)
    public void close() {
      stop();
      process.destroyForcibly();
    }

    abstract void start();

    abstract void stop();
  }

  /** The store. */
  @State(Scope.Benchmark)
  public static class Ours extends Server {
    private static final List<NewItem> ITEMS = Collections.nCopies(BATCH, NewItem.of(BODY));
    private RedisStore store;

    @Override
    void start() {
      store = RedisStore.connect(uri);
      store.create("q");
    }

    @Override
    void stop() {
      store.close();
    }
  }

  /** Jedis alone. */
  @State(Scope.Benchmark)
  public static class Plain extends Server {
    private static final Map<String, String> ITEM = Map.of("body", BODY);
    private RedisClient redis;

    @Override
    void start() {
      redis = RedisClient.create(uri);
      redis.xgroupCreate("s", "g", new StreamEntryID(), true);
    }

    @Override
    void stop() {
      redis.close();
    }
  }

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public int jobwright(Ours ours) {
    ours.store.enqueue("q", Ours.ITEMS);
    List<Delivery> deliveries = ours.store.lease("q", BATCH, VISIBILITY);
    return ours.store.ack("q", deliveries);
  }

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public int jedis(Plain plain) {
    try (AbstractPipeline pipeline = plain.redis.pipelined()) {
      for (int i = 0; i < BATCH; i++) {
        pipeline.xadd("s", Plain.ITEM, XAddParams.xAddParams());
      }
      pipeline.sync();
    }
    List<StreamEntryID> ids = new ArrayList<>();
    plain
        .redis
        .xreadGroup(
            "g",
            "c",
            XReadGroupParams.xReadGroupParams().count(BATCH),
            Map.of("s", StreamEntryID.XREADGROUP_UNDELIVERED_ENTRY))
        .get(0)
        .getValue()
        .forEach((StreamEntry entry) -> ids.add(entry.getID()));
    StreamEntryID[] all = ids.toArray(StreamEntryID[]::new);
    try (AbstractPipeline pipeline = plain.redis.pipelined()) {
      pipeline.xack("s", "g", all);
      pipeline.xdel("s", all);
      pipeline.sync();
    }
    return all.length;
  }
}
