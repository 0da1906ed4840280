package dev.jobwright.queue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToLongFunction;

/** The server's figures in Prometheus' text form. */
final class ServerMetrics {
  private final Map<Integer, LongAdder> repliesByStatus = new ConcurrentSkipListMap<>();

  void replied(int status) {
    repliesByStatus.computeIfAbsent(status, none -> new LongAdder()).increment();
  }

  String page(List<QueueStats> queues, int underWay) {
    StringBuilder out = new StringBuilder();
    perQueue(out, "depth", "gauge", "Items that wait.", queues, QueueStats::depth);
    perQueue(out, "leased", "gauge", "Items that are handed out.", queues, QueueStats::leased);
    perQueue(out, "dead", "gauge", "Dead letters.", queues, QueueStats::dead);
    perQueue(out, "enqueued_total", "counter", "Items enqueued.", queues, QueueStats::enqueued);
    perQueue(out, "dequeued_total", "counter", "Items acknowledged.", queues, QueueStats::dequeued);
    perQueue(out, "drained_total", "counter", "Items drained.", queues, QueueStats::drained);
    head(out, "memq_requests_total", "counter", "Requests answered, by status.");
    repliesByStatus.forEach(
        (status, count) ->
            out.append("memq_requests_total{code=\"%d\"} %d\n".formatted(status, count.sum())));
    head(out, "memq_requests_under_way", "gauge", "Requests that are being answered.");
    out.append("memq_requests_under_way ").append(underWay).append('\n');
    return out.toString();
  }

  private static void perQueue(
      StringBuilder out,
      String name,
      String type,
      String help,
      List<QueueStats> queues,
      ToLongFunction<QueueStats> value) {
    String metric = "memq_queue_" + name;
    head(out, metric, type, help);
    for (QueueStats queue : queues) {
      out.append(metric).append("{queue=\"").append(escaped(queue.name())).append("\"} ");
      out.append(value.applyAsLong(queue)).append('\n');
    }
  }

  private static void head(StringBuilder out, String metric, String type, String help) {
    out.append("# HELP ").append(metric).append(' ').append(help).append('\n');
    out.append("# TYPE ").append(metric).append(' ').append(type).append('\n');
  }

  private static String escaped(String label) {
    return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
