package dev.jobwright.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a client makes of a server's answers in JSON; {@link WireJson} wrote them. */
final class WireReplies {
  private WireReplies() {}

  static List<Enqueued> enqueued(Json reply, List<NewItem> items) {
    List<Json> messages = reply.objects("messages");
    List<Enqueued> enqueued = new ArrayList<>(messages.size());
    for (int i = 0; i < messages.size(); i++) {
      Json message = messages.get(i);
      enqueued.add(
          new Enqueued(
              message.text("id"),
              items.get(i).body(),
              time(message, "creationTimestamp"),
              message.flag("duplicate")));
    }
    return enqueued;
  }

  static List<Delivery> deliveries(Json reply) {
    List<Delivery> deliveries = new ArrayList<>();
    for (Json message : reply.objects("deliveries")) {
      deliveries.add(
          new ReceivedDelivery(
              message.text("receipt"),
              message.text("id"),
              message.text("body"),
              time(message, "creationTimestamp"),
              (int) message.number("count"),
              time(message, "expirationTimestamp")));
    }
    return deliveries;
  }

  static List<DeadLetter> dead(Json reply) {
    return reply.objects("deadLetters").stream()
        .map(
            letter ->
                new DeadLetter(
                    letter.text("id"),
                    letter.text("body"),
                    time(letter, "creationTimestamp"),
                    (int) letter.number("count"),
                    letter.text("error")))
        .toList();
  }

  static List<QueueStats> stats(Json reply) {
    return reply.objects("queues").stream()
        .map(
            queue ->
                new QueueStats(
                    queue.text("name"),
                    queue.number("depth"),
                    queue.number("leased"),
                    queue.number("enqueued"),
                    queue.number("dequeued"),
                    queue.number("drained"),
                    queue.number("dead")))
        .toList();
  }

  private static Instant time(Json message, String name) {
    return Instant.parse(message.text(name));
  }
}
