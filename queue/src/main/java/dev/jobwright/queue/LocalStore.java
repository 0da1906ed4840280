package dev.jobwright.queue;

import dev.jobwright.time.SystemTimeline;
import dev.jobwright.time.Timeline;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** A store whose queues are held in memory and taken down in a journal. */
abstract class LocalStore implements QueueStore {
  private final StoreOptions options;
  private final Timeline timeline;
  private final @Nullable SystemTimeline ownTimeline;
  private final Journal journal;
  private final Map<String, MemoryQueue> byName = new ConcurrentHashMap<>();
  private final Map<Long, MemoryQueue> byNumber = new ConcurrentSkipListMap<>();
  private long lastNumber;
  private boolean closed;

  LocalStore(StoreOptions options, @Nullable Timeline timeline, Journal journal) {
    this.options = options;
    this.journal = journal;
    ownTimeline = timeline == null ? Timeline.system() : null;
    this.timeline = timeline == null ? Objects.requireNonNull(ownTimeline) : timeline;
  }

  /** Puts a queue back that the journal knows. */
  final synchronized MemoryQueue restore(String name, long number) {
    lastNumber = Math.max(lastNumber, number);
    MemoryQueue queue = new MemoryQueue(name, number, options, timeline, journal);
    byName.put(name, queue);
    byNumber.put(number, queue);
    return queue;
  }

  @Override
  public final synchronized boolean create(String name) {
    Checks.queueName(name);
    requireOpen();
    if (byName.containsKey(name)) {
      return false;
    }
    journal.created(restore(name, lastNumber + 1));
    journal.force();
    return true;
  }

  @Override
  public final synchronized boolean delete(String name) {
    requireOpen();
    MemoryQueue queue = byName.remove(name);
    if (queue == null) {
      return false;
    }
    byNumber.remove(queue.number());
    queue.end(() -> new NoSuchQueueException(name));
    journal.together(() -> journal.deleted(queue));
    journal.force();
    return true;
  }

  /** Returns a queue by its name. */
  final MemoryQueue queue(String name) {
    MemoryQueue queue = byName.get(name);
    if (queue == null) {
      throw new NoSuchQueueException(name);
    }
    return queue;
  }

  @Override
  public final List<Enqueued> enqueue(String queue, List<NewItem> items) {
    List<Enqueued> added = queue(queue).enqueue(items);
    journal.force();
    return added;
  }

  @Override
  public final List<Delivery> lease(String queue, int max, Duration visibility) {
    Checks.atLeast("max", max, 1);
    return written(queue(queue).lease(max, Checks.visibility(visibility)));
  }

  @Override
  public final List<Delivery> lease(String queue, int max, Duration visibility, Duration wait)
      throws InterruptedException {
    Checks.atLeast("max", max, 1);
    return written(queue(queue).lease(max, Checks.visibility(visibility), wait));
  }

  /**
   * Leases as {@link #lease(String, int, Duration)} does one item, which is common, without a list.
   */
  final @Nullable Delivery leaseOne(MemoryQueue queue, Duration visibility) {
    Delivery delivery = queue.leaseOne(Checks.visibility(visibility));
    if (delivery != null) {
      journal.write();
    }
    return delivery;
  }

  /** Acknowledges one item without a list. */
  final boolean ackOne(MemoryQueue queue, Receipt receipt) {
    boolean isAcked = queue.ackOne(receipt);
    if (isAcked) {
      journal.force();
    }
    return isAcked;
  }

  private List<Delivery> written(List<Delivery> deliveries) {
    if (!deliveries.isEmpty()) {
      journal.write();
    }
    return deliveries;
  }

  @Override
  public final int ack(String queue, List<? extends Receipt> receipts) {
    int acked = queue(queue).ack(receipts);
    if (acked > 0) {
      journal.force();
    }
    return acked;
  }

  @Override
  public final boolean nack(String queue, Receipt receipt, Duration delay, String error) {
    Checks.notNegative("delay", delay);
    boolean wasLeased = queue(queue).nack(receipt, Checks.millis(delay), error);
    if (wasLeased) {
      journal.write();
    }
    return wasLeased;
  }

  @Override
  public final boolean extend(String queue, Receipt receipt, Duration visibility) {
    return queue(queue).extend(receipt, Checks.visibility(visibility));
  }

  @Override
  public final long drain(String queue) {
    long drained = queue(queue).drain();
    journal.force();
    return drained;
  }

  @Override
  public final List<DeadLetter> dead(String queue, int max) {
    return queue(queue).dead(max);
  }

  @Override
  public final QueueStats stats(String queue) {
    return queue(queue).stats();
  }

  @Override
  public final List<QueueStats> stats() {
    return byNumber.values().stream().map(MemoryQueue::stats).toList();
  }

  private void requireOpen() {
    if (closed) {
      throw closedException();
    }
  }

  static QueueException closedException() {
    return new QueueException("the store is closed");
  }

  @Override
  public final synchronized void close() {
    if (!closed) {
      closed = true;
      byName.values().forEach(queue -> queue.end(LocalStore::closedException));
      journal.close();
      if (ownTimeline != null) {
        ownTimeline.close();
      }
    }
  }
}
