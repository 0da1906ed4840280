package dev.jobwright.queue;

import java.util.List;

/** What a client asks under the versioned path, as JSON. Durations are in milliseconds. */
final class WireRequests {
  private WireRequests() {}

  static String enqueue(List<NewItem> items) {
    StringBuilder out = new StringBuilder("{\"items\":[");
    String comma = "";
    for (NewItem item : items) {
      out.append(comma).append("{\"body\":");
      GoJson.quote(out, item.body());
      if (item.key() != null) {
        out.append(",\"key\":");
        GoJson.quote(out, item.key());
      }
      out.append(",\"delayMillis\":").append(Checks.millis(item.delay())).append('}');
      comma = ",";
    }
    return out.append("]}").toString();
  }

  static String lease(int max, long visibilityMillis, long waitMillis) {
    return "{\"max\":%d,\"visibilityMillis\":%d,\"waitMillis\":%d}"
        .formatted(max, visibilityMillis, waitMillis);
  }

  static String ack(List<? extends Receipt> receipts) {
    StringBuilder out = new StringBuilder("{\"receipts\":[");
    String comma = "";
    for (Receipt receipt : receipts) {
      out.append(comma);
      GoJson.quote(out, receipt.receipt());
      comma = ",";
    }
    return out.append("]}").toString();
  }

  static String nack(Receipt receipt, long delayMillis, String error) {
    StringBuilder out = new StringBuilder("{\"receipt\":");
    GoJson.quote(out, receipt.receipt());
    out.append(",\"delayMillis\":").append(delayMillis).append(",\"error\":");
    GoJson.quote(out, error);
    return out.append('}').toString();
  }

  static String extend(Receipt receipt, long visibilityMillis) {
    StringBuilder out = new StringBuilder("{\"receipt\":");
    GoJson.quote(out, receipt.receipt());
    return out.append(",\"visibilityMillis\":").append(visibilityMillis).append('}').toString();
  }
}
