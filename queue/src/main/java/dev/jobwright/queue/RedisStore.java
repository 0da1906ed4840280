package dev.jobwright.queue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.UnifiedJedis;

/**
 * Keeps queues in a Redis server of version 7 or newer, for as many machines as like.
 *
 * <p>A queue is a stream with a consumer group; the time is that of Redis. What a worker does not
 * acknowledge in time is claimed by whoever leases next. An acknowledgement by a worker whose lease
 * is over counts as long as the item is with somebody, as the work is done. Whether anything
 * survives the end of the Redis server is a matter of its own settings: with {@code appendonly yes}
 * and {@code appendfsync always} all of it does. It wants one server, not a cluster.
 *
 * <p>It stands on Jedis: a project that uses this class adds {@code redis.clients:jedis}. Safe for
 * use by several threads, each of which has a connection while it calls.
 */
public final class RedisStore implements QueueStore {
  private static final long TEN_YEARS = Duration.ofDays(3652).toMillis();
  private static final int RECLAIM_EVERY = 16;
  private static final byte[] KNOWN = RedisKeys.bytes("known:");
  private static final int MOST_RECEIPTS = 4_000;
  private static final int MOST_AT_ONCE = 1_000;
  private static final Duration LONGEST_BLOCK = Duration.ofMillis(500);

  private static final byte[] GROUP = RedisKeys.bytes("GROUP");
  private static final byte[] WORKERS = RedisKeys.bytes("workers");
  private static final byte[] COUNT = RedisKeys.bytes("COUNT");
  private static final byte[] BLOCK = RedisKeys.bytes("BLOCK");
  private static final byte[] STREAMS = RedisKeys.bytes("STREAMS");
  private static final byte[] NEW = RedisKeys.bytes(">");

  private final UnifiedJedis redis;
  private final StoreOptions options;
  private final AtomicInteger leases = new AtomicInteger();

  private RedisStore(UnifiedJedis redis, StoreOptions options) {
    this.redis = redis;
    this.options = options;
  }

  /**
   * Connects to a server, with {@link StoreOptions#DEFAULT}.
   *
   * @param server the server, such as {@code redis://user:password@host:6379/0}
   * @return the store
   */
  public static RedisStore connect(URI server) {
    return connect(server, StoreOptions.DEFAULT);
  }

  /**
   * Connects to a server; a connection is made when it is needed.
   *
   * @param server the server, such as {@code redis://user:password@host:6379/0}
   * @param options how it treats items; those who use the same queue should use the same
   * @return the store
   */
  public static RedisStore connect(URI server, StoreOptions options) {
    try {
      return new RedisStore(RedisConnections.to(server), options);
    } catch (NoClassDefFoundError e) {
      throw Missing.library("RedisStore", "Jedis", "redis.clients:jedis", e);
    }
  }

  @Override
  public boolean create(String queue) {
    Checks.queueName(queue);
    RedisKeys keys = new RedisKeys(queue);
    return number(
            queue,
            RedisScript.CREATE,
            List.of(RedisKeys.QUEUES, RedisKeys.ORDER, keys.items),
            List.of(RedisKeys.bytes(queue)))
        == 1;
  }

  @Override
  public boolean delete(String queue) {
    List<byte[]> keys = new ArrayList<>();
    keys.add(RedisKeys.QUEUES);
    keys.addAll(new RedisKeys(queue).all());
    return number(queue, RedisScript.DELETE, keys, List.of(RedisKeys.bytes(queue))) == 1;
  }

  @Override
  public List<Enqueued> enqueue(String queue, List<NewItem> items) {
    if (items.isEmpty()) {
      stats(queue); // which has to be there
      return List.of();
    }
    boolean isPlain = items.stream().allMatch(each -> each.key() == null && each.delay().isZero());
    return isPlain ? enqueuePlain(queue, items) : enqueueSpecial(queue, items);
  }

  private List<Enqueued> enqueuePlain(String queue, List<NewItem> items) {
    RedisKeys keys = new RedisKeys(queue);
    List<byte[]> args = new ArrayList<>(items.size());
    items.forEach(item -> args.add(RedisKeys.bytes(item.body())));
    List<byte[]> lists = List.of(keys.items, keys.counts);
    Object reply = RedisConnections.call(queue, () -> RedisScript.ENQUEUE.run(redis, lists, args));
    RedisId first = RedisId.of((byte[]) reply);
    Instant now = first.time();
    List<Enqueued> enqueued = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      enqueued.add(new Enqueued(first.after(i).hex(), items.get(i).body(), now, false));
    }
    return enqueued;
  }

  private List<Enqueued> enqueueSpecial(String queue, List<NewItem> items) {
    RedisKeys keys = new RedisKeys(queue);
    List<byte[]> args = new ArrayList<>();
    args.add(RedisKeys.bytes(Checks.millis(options.keyMemory())));
    for (NewItem item : items) {
      args.add(RedisKeys.bytes(item.body()));
      args.add(RedisKeys.bytes(item.key() == null ? "" : "k" + item.key()));
      args.add(RedisKeys.bytes(Checks.millis(item.delay())));
    }
    List<byte[]> lists =
        List.of(keys.items, keys.counts, keys.late, keys.due, keys.keys, keys.until);
    List<?> ids = list(queue, RedisScript.ENQUEUE_SPECIAL, lists, args);
    List<Enqueued> enqueued = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      enqueued.add(enqueued((byte[]) ids.get(i), items.get(i).body()));
    }
    return enqueued;
  }

  private static Enqueued enqueued(byte[] given, String body) {
    boolean isKnown = given[0] == KNOWN[0];
    RedisId id = RedisId.parse(given, isKnown ? KNOWN.length : 0);
    return new Enqueued(id.hex(), body, id.time(), isKnown);
  }

  @Override
  public List<Delivery> lease(String queue, int max, Duration visibility) {
    Checks.atLeast("max", max, 1);
    long millis = Checks.visibility(visibility);
    List<Delivery> deliveries = new ArrayList<>(max < MOST_AT_ONCE ? max : MOST_AT_ONCE);
    boolean newFirst = leases.incrementAndGet() % RECLAIM_EVERY != 0;
    boolean isFull = newFirst && readNew(deliveries, queue, max, millis, null);
    if (!isFull) {
      boolean someAreNew = reclaim(deliveries, queue, max - deliveries.size(), millis) || !newFirst;
      if (someAreNew && deliveries.size() < max) {
        readNew(deliveries, queue, max - deliveries.size(), millis, null);
      }
    }
    return deliveries;
  }

  @Override
  public List<Delivery> lease(String queue, int max, Duration visibility, Duration wait)
      throws InterruptedException {
    List<Delivery> deliveries = lease(queue, max, visibility);
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Checks.millis(wait));
    Duration left = Duration.ofNanos(end - System.nanoTime());
    while (deliveries.isEmpty() && left.toMillis() > 0) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      Duration block = left.compareTo(LONGEST_BLOCK) < 0 ? left : LONGEST_BLOCK;
      readNew(deliveries, queue, max, Checks.visibility(visibility), block);
      if (deliveries.isEmpty()) {
        deliveries = lease(queue, max, visibility);
      }
      left = Duration.ofNanos(end - System.nanoTime());
    }
    return deliveries;
  }

  /**
   * Reads what nobody was given yet, and waits for it if told to; returns whether that is as much
   * as was asked for.
   */
  private boolean readNew(
      List<Delivery> deliveries, String queue, int max, long visibility, @Nullable Duration block) {
    CommandArguments command =
        RedisConnections.xreadgroup()
            .add(GROUP)
            .add(WORKERS)
            .add(RedisKeys.bytes("lease-" + visibility))
            .add(COUNT)
            .add(max);
    if (block != null) {
      command.add(BLOCK).add(block.toMillis());
    }
    command.add(STREAMS).add(new RedisKeys(queue).items).add(NEW);
    Object reply = RedisConnections.call(queue, () -> redis.executeCommand(command));
    if (!(reply instanceof List<?> streams) || streams.isEmpty()) {
      return false;
    }
    long expires = System.currentTimeMillis() + visibility;
    List<?> entries = (List<?>) ((List<?>) streams.get(0)).get(1);
    entries.forEach(entry -> deliveries.add(RedisDelivery.of((List<?>) entry, 1, expires)));
    return entries.size() == max;
  }

  /** Takes over what others did not acknowledge in time; returns whether late items are new now. */
  private boolean reclaim(List<Delivery> deliveries, String queue, int max, long visibility) {
    RedisKeys keys = new RedisKeys(queue);
    List<?> reply =
        list(
            queue,
            RedisScript.RECLAIM,
            List.of(keys.items, keys.late, keys.due, keys.dead),
            List.of(
                RedisKeys.bytes(max),
                RedisKeys.bytes(visibility),
                RedisKeys.bytes(options.maxDeliveries()),
                RedisKeys.bytes(TEN_YEARS)));
    long expires = System.currentTimeMillis() + visibility;
    for (Object each : (List<?>) reply.get(1)) {
      List<?> entry = (List<?>) each;
      int count = ((Long) entry.get(2)).intValue();
      deliveries.add(RedisDelivery.of(entry, count, expires));
    }
    return (Long) reply.get(0) > 0;
  }

  @Override
  public int ack(String queue, List<? extends Receipt> receipts) {
    RedisKeys keys = new RedisKeys(queue);
    int acked = 0;
    for (int from = 0; from == 0 || from < receipts.size(); from += MOST_RECEIPTS) {
      List<byte[]> ids = new ArrayList<>();
      int to = Math.min(receipts.size(), from + MOST_RECEIPTS);
      receipts.subList(from, to).forEach(receipt -> ids.add(RedisReceipt.entryId(receipt)));
      if (!ids.isEmpty()) {
        acked += (int) number(queue, RedisScript.ACK, List.of(keys.items, keys.counts), ids);
      }
    }
    return acked;
  }

  @Override
  public boolean nack(String queue, Receipt receipt, Duration delay, String error) {
    Checks.notNegative("delay", delay);
    RedisKeys keys = new RedisKeys(queue);
    RedisReceipt parsed = RedisReceipt.of(receipt);
    long idle = TEN_YEARS - Math.min(TEN_YEARS, Checks.millis(delay));
    return number(
            queue,
            RedisScript.NACK,
            List.of(keys.items, keys.dead),
            List.of(
                parsed.entryId(),
                RedisKeys.bytes(parsed.count()),
                RedisKeys.bytes(idle),
                RedisKeys.bytes(options.maxDeliveries()),
                RedisKeys.bytes(error)))
        == 1;
  }

  @Override
  public boolean extend(String queue, Receipt receipt, Duration visibility) {
    RedisReceipt parsed = RedisReceipt.of(receipt);
    return number(
            queue,
            RedisScript.EXTEND,
            List.of(new RedisKeys(queue).items),
            List.of(
                parsed.entryId(),
                RedisKeys.bytes(parsed.count()),
                RedisKeys.bytes(Checks.visibility(visibility))))
        == 1;
  }

  @Override
  public long drain(String queue) {
    RedisKeys keys = new RedisKeys(queue);
    List<byte[]> lists = List.of(keys.items, keys.counts, keys.late, keys.due);
    long drained = 0;
    byte[] upTo = {};
    boolean isMore = true;
    while (isMore) { // one long script would keep all others waiting
      List<?> reply = list(queue, RedisScript.DRAIN, lists, List.of(upTo));
      drained += (Long) reply.get(0);
      isMore = (Long) reply.get(1) == 1;
      upTo = (byte[]) reply.get(2);
    }
    return drained;
  }

  @Override
  public List<DeadLetter> dead(String queue, int max) {
    stats(queue); // there is no stream before there is a dead letter
    RedisKeys keys = new RedisKeys(queue);
    CommandArguments command =
        RedisConnections.xrange().add(keys.dead).add("-").add("+").add(COUNT);
    Object reply = RedisConnections.call(queue, () -> redis.executeCommand(command.add(max)));
    return ((List<?>) reply).stream().map(entry -> letter((List<?>) entry)).toList();
  }

  private static DeadLetter letter(List<?> entry) {
    List<?> fields = (List<?>) entry.get(1);
    byte[] lateId = (byte[]) fields.get(5);
    RedisId id = lateId.length == 0 ? RedisId.of((byte[]) fields.get(3)) : RedisId.late(lateId);
    return new DeadLetter(
        id.hex(),
        text(fields.get(1)),
        id.time(),
        Integer.parseInt(text(fields.get(7))),
        text(fields.get(9)));
  }

  @Override
  public QueueStats stats(String queue) {
    RedisKeys keys = new RedisKeys(queue);
    List<?> figures =
        list(
            queue,
            RedisScript.STATS,
            List.of(keys.items, keys.counts, keys.late, keys.dead),
            List.of());
    List<Long> numbers = figures.stream().map(Long.class::cast).toList();
    return new QueueStats(
        queue,
        numbers.get(0),
        numbers.get(1),
        numbers.get(2),
        numbers.get(3),
        numbers.get(4),
        numbers.get(5));
  }

  @Override
  public List<QueueStats> stats() {
    List<byte[]> names = RedisConnections.call("", () -> redis.zrange(RedisKeys.QUEUES, 0, -1));
    return names.stream().flatMap(name -> statsIfThere(text(name))).toList();
  }

  /** Returns the figures of a queue that may be deleted meanwhile. */
  private Stream<QueueStats> statsIfThere(String queue) {
    try {
      return Stream.of(stats(queue));
    } catch (NoSuchQueueException e) {
      return Stream.empty();
    }
  }

  @Override
  public void close() {
    redis.close();
  }

  private long number(String queue, RedisScript script, List<byte[]> keys, List<byte[]> args) {
    return (Long) RedisConnections.call(queue, () -> script.run(redis, keys, args));
  }

  private List<?> list(String queue, RedisScript script, List<byte[]> keys, List<byte[]> args) {
    return (List<?>) RedisConnections.call(queue, () -> script.run(redis, keys, args));
  }

  private static String text(Object bytes) {
    return Entry.text((byte[]) bytes, 0, ((byte[]) bytes).length);
  }
}
