package dev.jobwright.queue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The requests with which nothing is lost, under the versioned path. */
final class LeaseCalls {
  private static final int REQUEST_BYTES = 16 << 20;
  private static final int MOST_ITEMS = 1_000;
  private static final int MOST_DEAD_LETTERS = 100;

  /** Items of any length fit into an answer so many at once, and further ones as they are long. */
  private static final int FIRST_ITEMS = 16;

  private static final long ANSWER_CHARS = 8L << 20;
  private static final long VISIBILITY = 30_000;
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

  private static Json read(Call call) throws IOException {
    return Json.read(call.body(REQUEST_BYTES));
  }

  private Reply enqueue(Call call) throws IOException {
    List<NewItem> items = new ArrayList<>();
    for (Json item : read(call).objects("items")) {
      String body = item.text("body");
      requireShort(body);
      items.add(new NewItem(body, item.textOrNull("key"), millis(item, "delayMillis", 0)));
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
    Json request = read(call);
    int max = (int) Math.min(MOST_ITEMS, Math.max(0, request.number("max", 1)));
    Duration visibility = millis(request, "visibilityMillis", VISIBILITY);
    Duration wait = millis(request, "waitMillis", 0);
    List<Delivery> deliveries = new ArrayList<>();
    deliveries.addAll(lease(call.queue(), Math.min(FIRST_ITEMS, max), visibility, wait));
    boolean isMore = deliveries.size() == FIRST_ITEMS;
    while (isMore && deliveries.size() < max) {
      int next = Math.min(max - deliveries.size(), roomAfter(deliveries));
      List<Delivery> more = next == 0 ? List.of() : store.lease(call.queue(), next, visibility);
      deliveries.addAll(more);
      isMore = next > 0 && more.size() == next;
    }
    return deliveries.isEmpty() ? Reply.EMPTY : Reply.json(WireJson.deliveries(deliveries));
  }

  /** Returns how many more items like those there are fit into an answer. */
  private static int roomAfter(List<Delivery> deliveries) {
    long chars = deliveries.stream().mapToLong(each -> each.body().length()).sum();
    long usual = 1 + chars / deliveries.size();
    return (int) Math.max(0, (ANSWER_CHARS - chars) / usual);
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
    List<Receipt> receipts = read(call).texts("receipts").stream().map(Receipt::of).toList();
    return Reply.json(WireJson.acknowledged(store.ack(call.queue(), receipts)));
  }

  private Reply nack(Call call) throws IOException {
    Json request = read(call);
    String error = request.textOrNull("error");
    boolean wasLeased =
        store.nack(
            call.queue(),
            Receipt.of(request.text("receipt")),
            millis(request, "delayMillis", 0),
            error == null ? "" : error);
    return Reply.json(WireJson.acknowledged(wasLeased ? 1 : 0));
  }

  private Reply extend(Call call) throws IOException {
    Json request = read(call);
    boolean wasLeased =
        store.extend(
            call.queue(),
            Receipt.of(request.text("receipt")),
            millis(request, "visibilityMillis", VISIBILITY));
    return Reply.json(WireJson.acknowledged(wasLeased ? 1 : 0));
  }

  private Reply drain(Call call) {
    return Reply.json(WireJson.drained(store.drain(call.queue())));
  }

  private Reply dead(Call call) {
    List<DeadLetter> letters = new ArrayList<>();
    long chars = 0;
    for (DeadLetter letter : store.dead(call.queue(), MOST_DEAD_LETTERS)) {
      chars += letter.body().length();
      if (letters.isEmpty() || chars <= ANSWER_CHARS) {
        letters.add(letter);
      }
    }
    return Reply.json(WireJson.dead(letters));
  }

  private Reply stats(Call call) {
    return Reply.json(WireJson.allStats(List.of(store.stats(call.queue()))));
  }

  private static Duration millis(Json request, String name, long usual) {
    return Duration.ofMillis(request.number(name, usual));
  }
}
