package dev.jobwright.queue;

import java.time.Duration;
import java.util.List;

/** Refuses what a server's queues have no room for. */
final class EnqueueLimit {
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final QueueStore store;
  private final ServerLimits limits;

  EnqueueLimit(QueueStore store, ServerLimits limits) {
    this.store = store;
    this.limits = limits;
  }

  void requireRoom(String queue, int items) {
    if (store.stats(queue).depth() + items > limits.items()) {
      throw new QueueFullException(
          "queue \"%s\" is full: at most %d items may wait in it".formatted(queue, limits.items()),
          RETRY_AFTER);
    }
  }

  /** Refuses a queue too many; one that is there already is none. */
  void requireRoomForQueue(String queue) {
    List<QueueStats> there = store.stats();
    boolean isNew = there.stream().noneMatch(each -> each.name().equals(queue));
    if (isNew && there.size() >= limits.queues()) {
      throw new QueueFullException(
          "there are too many queues: at most %d are kept; delete one".formatted(limits.queues()),
          RETRY_AFTER);
    }
  }
}
