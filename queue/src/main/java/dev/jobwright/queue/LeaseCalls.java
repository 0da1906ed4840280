package dev.jobwright.queue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The requests with which nothing is lost, under the versioned path. */
final class LeaseCalls {
  private static final int REQUEST_BYTES = 16 << 20;
  private static final int MOST_ITEMS = 1_000;
  private static final int MOST_DEAD_LETTERS = 100;
  private static final Duration VISIBILITY = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  private final QueueStore store;
  private final ServerLimits limits;
  private final EnqueueLimit enqueueLimit;

  private final WaitingRoom waitingRoom;

  LeaseCalls(QueueStore store, ServerLimits limits) {
    this.store = store;
    this.limits = limits;
    enqueueLimit = new EnqueueLimit(store, limits);
    // leaves threads to those who do not wait
    waitingRoom = new WaitingRoom(Math.max(1, limits.requests() / 2));
  }

  void addTo(Routes routes) {
    String queue = QueueServer.PATH + "/v1/queues/{queue}";
    routes
        .add("POST", queue + "/enqueue", this::enqueue)
        .add("POST", queue + "/lease", this::lease)
        .add("POST", queue + "/ack", this::ack)
        .add("POST", queue + "/nack", this::nack)
        .add("POST", queue + "/extend", this::extend)
        .add("POST", queue + "/drain", this::drain)
        .add("GET", queue + "/dead", this::dead)
        .add("GET", queue + "/stats", this::stats)
        .add(
            "GET",
            QueueServer.PATH + "/v1/stats",
            call -> Reply.json(WireJson.allStats(store.stats())));
  }

  private static <T> T read(Call call, Class<T> type) throws IOException {
    return Wire.read(call.body(REQUEST_BYTES), type);
  }

  private Reply enqueue(Call call) throws IOException {
    List<NewItem> items = new ArrayList<>();
    for (Wire.Addition item : Wire.list(read(call, Wire.NewItems.class).items(), "items")) {
      String body = Wire.text(item.body(), "items.body");
      requireShort(body);
      items.add(new NewItem(body, item.key(), duration(item.delayMillis(), Duration.ZERO)));
    }
    enqueueLimit.requireRoom(call.queue(), items.size());
    return Reply.json(WireJson.enqueued(store.enqueue(call.queue(), items)));
  }

  private void requireShort(String body) {
    boolean mayBeLong = body.length() > limits.itemBytes() / 3;
    if (mayBeLong && body.getBytes(StandardCharsets.UTF_8).length > limits.itemBytes()) {
      throw new Call.TooLargeException(limits.itemBytes());
    }
  }

  private Reply lease(Call call) throws IOException {
    Wire.LeaseRequest request = read(call, Wire.LeaseRequest.class);
    int max = request.max() == null ? 1 : request.max();
    List<Delivery> deliveries =
        lease(
            call.queue(),
            Math.min(MOST_ITEMS, max),
            duration(request.visibilityMillis(), VISIBILITY),
            duration(request.waitMillis(), Duration.ZERO));
    return deliveries.isEmpty() ? Reply.EMPTY : Reply.json(WireJson.deliveries(deliveries));
  }

  private List<Delivery> lease(String queue, int max, Duration visibility, Duration wait) {
    if (wait.isZero() || wait.isNegative() || !waitingRoom.enter()) {
      return store.lease(queue, max, visibility);
    }
    try {
      Duration bounded = wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
      return store.lease(queue, max, visibility, bounded);
    } catch (InterruptedException e) {
      return List.of(); // the room was closed
    } finally {
      waitingRoom.leave();
    }
  }

  /** Lets those go who wait for an item; from now on nobody waits. */
  void endWaiting() {
    waitingRoom.close();
  }

  private Reply ack(Call call) throws IOException {
    List<Receipt> receipts = new ArrayList<>();
    Wire.list(read(call, Wire.AckRequest.class).receipts(), "receipts")
        .forEach(receipt -> receipts.add(Receipt.of(receipt)));
    return Reply.json(WireJson.acknowledged(store.ack(call.queue(), receipts)));
  }

  private Reply nack(Call call) throws IOException {
    Wire.NackRequest request = read(call, Wire.NackRequest.class);
    boolean wasLeased =
        store.nack(
            call.queue(),
            Receipt.of(Wire.text(request.receipt(), "receipt")),
            duration(request.delayMillis(), Duration.ZERO),
            request.error() == null ? "" : request.error());
    return Reply.json(WireJson.acknowledged(wasLeased ? 1 : 0));
  }

  private Reply extend(Call call) throws IOException {
    Wire.ExtendRequest request = read(call, Wire.ExtendRequest.class);
    boolean wasLeased =
        store.extend(
            call.queue(),
            Receipt.of(Wire.text(request.receipt(), "receipt")),
            duration(request.visibilityMillis(), VISIBILITY));
    return Reply.json(WireJson.acknowledged(wasLeased ? 1 : 0));
  }

  private Reply drain(Call call) {
    return Reply.json(WireJson.drained(store.drain(call.queue())));
  }

  private Reply dead(Call call) {
    return Reply.json(WireJson.dead(store.dead(call.queue(), MOST_DEAD_LETTERS)));
  }

  private Reply stats(Call call) {
    return Reply.json(WireJson.allStats(List.of(store.stats(call.queue()))));
  }

  private static Duration duration(@Nullable Long millis, Duration usual) {
    return millis == null ? usual : Duration.ofMillis(millis);
  }
}
