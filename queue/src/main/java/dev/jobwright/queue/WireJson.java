package dev.jobwright.queue;

import java.time.Instant;
import java.util.List;

/** What the memq server answers, as JSON. */
final class WireJson {
  private WireJson() {}

  static String message(String id, String body, Instant enqueuedAt) {
    StringBuilder out = new StringBuilder(body.length() + 128);
    message(out, id, body, enqueuedAt);
    return out.append('}').toString();
  }

  private static void message(StringBuilder out, String id, String body, Instant enqueuedAt) {
    out.append("{\"kind\":\"message\",\"id\":\"").append(id).append("\",\"body\":");
    GoJson.quote(out, body);
    out.append(",\"creationTimestamp\":\"").append(GoJson.time(enqueuedAt)).append('"');
  }

  /** The figures as the daemon gives them. */
  static String stats(List<QueueStats> queues) {
    StringBuilder out = new StringBuilder("{\"kind\":\"stats\",\"queues\":[");
    String comma = "";
    for (QueueStats queue : queues) {
      out.append(comma);
      stats(out, queue);
      out.append('}');
      comma = ",";
    }
    return out.append("]}").toString();
  }

  /** All figures. */
  static String allStats(List<QueueStats> queues) {
    StringBuilder out = new StringBuilder("{\"kind\":\"stats\",\"queues\":[");
    String comma = "";
    for (QueueStats queue : queues) {
      out.append(comma);
      stats(out, queue);
      out.append(",\"leased\":").append(queue.leased());
      out.append(",\"dead\":").append(queue.dead()).append('}');
      comma = ",";
    }
    return out.append("]}").toString();
  }

  private static void stats(StringBuilder out, QueueStats queue) {
    out.append("{\"name\":");
    GoJson.quote(out, queue.name());
    out.append(",\"depth\":").append(queue.depth());
    out.append(",\"enqueued\":").append(queue.enqueued());
    out.append(",\"dequeued\":").append(queue.dequeued());
    out.append(",\"drained\":").append(queue.drained());
  }

  static String enqueued(List<Enqueued> items) {
    StringBuilder out = new StringBuilder("{\"kind\":\"messages\",\"messages\":[");
    String comma = "";
    for (Enqueued item : items) {
      out.append(comma).append("{\"id\":\"").append(item.id());
      out.append("\",\"creationTimestamp\":\"").append(GoJson.time(item.enqueuedAt()));
      out.append("\",\"duplicate\":").append(item.isDuplicate()).append('}');
      comma = ",";
    }
    return out.append("]}").toString();
  }

  static String deliveries(List<Delivery> deliveries) {
    StringBuilder out = new StringBuilder("{\"kind\":\"deliveries\",\"deliveries\":[");
    String comma = "";
    for (Delivery delivery : deliveries) {
      out.append(comma);
      message(out, delivery.id(), delivery.body(), delivery.enqueuedAt());
      out.append(",\"receipt\":");
      GoJson.quote(out, delivery.receipt());
      out.append(",\"count\":").append(delivery.count());
      out.append(",\"expirationTimestamp\":\"").append(GoJson.time(delivery.expiresAt()));
      out.append("\"}");
      comma = ",";
    }
    return out.append("]}").toString();
  }

  static String dead(List<DeadLetter> letters) {
    StringBuilder out = new StringBuilder("{\"kind\":\"deadLetters\",\"deadLetters\":[");
    String comma = "";
    for (DeadLetter letter : letters) {
      out.append(comma);
      message(out, letter.id(), letter.body(), letter.enqueuedAt());
      out.append(",\"count\":").append(letter.deliveries()).append(",\"error\":");
      GoJson.quote(out, letter.error());
      out.append('}');
      comma = ",";
    }
    return out.append("]}").toString();
  }

  static String acknowledged(int count) {
    return "{\"kind\":\"acknowledged\",\"count\":" + count + "}";
  }

  static String drained(long count) {
    return "{\"kind\":\"drained\",\"count\":" + count + "}";
  }
}
