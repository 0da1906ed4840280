package dev.jobwright.queue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The requests of the daemon's own protocol: for its clients taking an item is final. */
final class DaemonCalls {
  private static final Duration BRIEFLY = Duration.ofMinutes(1);

  private final QueueStore store;
  private final ServerLimits limits;
  private final EnqueueLimit enqueueLimit;

  DaemonCalls(QueueStore store, ServerLimits limits) {
    this.store = store;
    this.limits = limits;
    enqueueLimit = new EnqueueLimit(store, limits);
  }

  void addTo(Routes routes) {
    String queue = QueueServer.PATH + "/queues/{queue}";
    routes
        .add("PUT", queue, this::create)
        .add("DELETE", queue, this::delete)
        .add("POST", queue + "/enqueue", this::enqueue)
        .add("POST", queue + "/dequeue", this::dequeue)
        .add("POST", queue + "/drain", this::drain)
        .add("GET", QueueServer.PATH + "/stats", call -> Reply.json(WireJson.stats(store.stats())));
  }

  private Reply create(Call call) {
    enqueueLimit.requireRoomForQueue(call.queue());
    return store.create(call.queue()) ? Reply.OK : Reply.error(400, "already exists");
  }

  private Reply delete(Call call) {
    return store.delete(call.queue()) ? Reply.OK : Reply.error(400, "does not exist");
  }

  private Reply enqueue(Call call) throws IOException {
    String body = call.text(limits.itemBytes());
    enqueueLimit.requireRoom(call.queue(), 1);
    Enqueued item = store.enqueue(call.queue(), List.of(NewItem.of(body))).get(0);
    return Reply.json(WireJson.message(item.id(), item.body(), item.enqueuedAt()));
  }

  private Reply dequeue(Call call) {
    for (Delivery delivery : store.lease(call.queue(), 1, BRIEFLY)) {
      if (store.ack(call.queue(), List.of(delivery)) == 1) {
        return Reply.json(WireJson.message(delivery.id(), delivery.body(), delivery.enqueuedAt()));
      }
    }
    return Reply.EMPTY;
  }

  private Reply drain(Call call) {
    store.drain(call.queue());
    return Reply.OK;
  }
}
