package dev.jobwright.k8s.testing;

import dev.jobwright.k8s.testing.ContainerText.Line;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers requests for the logs of pods. */
final class LogEndpoint {
  private static final long LOOK_AGAIN_MILLIS = 500;

  private final Clock clock;
  private volatile NodeAccess node = NodeAccess.NONE;

  LogEndpoint(Clock clock) {
    this.clock = clock;
  }

  void connect(NodeAccess present) {
    node = present;
  }

  void answer(HttpExchange exchange, Map<String, Object> pod)
      throws IOException, InterruptedException {
    HttpRequest request = exchange.request();
    boolean previous = request.asks("previous");
    String container = container(request.query("container"), pod);
    if (Doc.text(Doc.map(pod, "spec"), "nodeName").isEmpty()) {
      // there is no kubelet to ask yet
      exchange.answer(200, "text/plain", "");
      return;
    }
    // while a container waits to be restarted, the run before is its last one
    boolean earlier = previous && !waitsAfterRun(pod, container);
    ContainerText text = node.log(Doc.uid(pod), container, earlier);
    if (text == null) {
      throw missing(pod, container, previous);
    }
    if (request.asks("follow")) {
      follow(exchange, text);
    } else {
      exchange.answer(200, "text/plain", written(wanted(text.from(0, 0), request), request));
    }
  }

  private static boolean waitsAfterRun(Map<String, Object> pod, String container) {
    return Doc.maps(Doc.map(pod, "status"), "containerStatuses").stream()
        .filter(status -> Doc.text(status, "name").equals(container))
        .anyMatch(
            status ->
                !Doc.map(status, "state", "waiting").isEmpty()
                    && !Doc.map(status, "lastState", "terminated").isEmpty());
  }

  private static String container(String asked, Map<String, Object> pod) {
    Map<String, Object> spec = Doc.map(pod, "spec");
    List<String> names = new ArrayList<>();
    Doc.maps(spec, "containers").forEach(one -> names.add(Doc.text(one, "name")));
    Doc.maps(spec, "initContainers").forEach(one -> names.add(Doc.text(one, "name")));
    if (asked.isEmpty() && Doc.maps(spec, "containers").size() == 1) {
      return names.get(0);
    }
    if (asked.isEmpty()) {
      throw ApiError.badRequest(
          "a container name must be specified for pod %s, choose one of: %s"
              .formatted(Doc.name(pod), names));
    }
    if (!names.contains(asked)) {
      throw ApiError.badRequest(
          "container %s is not valid for pod %s".formatted(asked, Doc.name(pod)));
    }
    return asked;
  }

  private static ApiError missing(Map<String, Object> pod, String container, boolean previous) {
    if (previous) {
      return ApiError.badRequest(
          "previous terminated container \"%s\" in pod \"%s\" not found"
              .formatted(container, Doc.name(pod)));
    }
    String reason = "ContainerCreating";
    Map<String, Object> all = Doc.map(pod, "status");
    List<Map<String, Object>> statuses = Doc.maps(all, "containerStatuses");
    statuses.addAll(Doc.maps(all, "initContainerStatuses"));
    for (Map<String, Object> status : statuses) {
      String waiting = Doc.text(Doc.map(status, "state", "waiting"), "reason");
      if (Doc.text(status, "name").equals(container) && !waiting.isEmpty()) {
        reason = waiting;
      }
    }
    return ApiError.badRequest(
        "container \"%s\" in pod \"%s\" is waiting to start: %s"
            .formatted(container, Doc.name(pod), reason));
  }

  /** Sends lines as they come; like the kubelet, it says nothing at all before there is one. */
  private void follow(HttpExchange exchange, ContainerText text)
      throws IOException, InterruptedException {
    HttpRequest request = exchange.request();
    int next = text.size();
    send(exchange, wanted(text.from(0, 0).subList(0, next), request));
    while (!(text.hasEnded() && text.size() == next)) {
      List<Line> more = text.from(next, LOOK_AGAIN_MILLIS);
      next += more.size();
      if (!more.isEmpty()) {
        send(exchange, more);
      } else if (exchange.isAbandoned()) {
        return;
      }
    }
    begin(exchange);
    exchange.end();
  }

  private static void send(HttpExchange exchange, List<Line> lines) throws IOException {
    if (!lines.isEmpty()) {
      begin(exchange);
      exchange.send(written(lines, exchange.request()));
    }
  }

  private static void begin(HttpExchange exchange) throws IOException {
    if (!exchange.hasBegun()) {
      exchange.begin("text/plain");
    }
  }

  /** Returns those of the lines so far that were asked for. */
  private List<Line> wanted(List<Line> lines, HttpRequest request) {
    Instant since = since(request);
    List<Line> wanted =
        lines.stream().filter(line -> since == null || !line.time().isBefore(since)).toList();
    String tail = request.query("tailLines");
    int from = tail.isEmpty() ? 0 : Math.max(0, wanted.size() - Integer.parseInt(tail));
    return wanted.subList(from, wanted.size());
  }

  private @Nullable Instant since(HttpRequest request) {
    String time = request.query("sinceTime");
    String seconds = request.query("sinceSeconds");
    if (!time.isEmpty()) {
      // it goes to the kubelet in whole seconds
      return OffsetDateTime.parse(time).toInstant().truncatedTo(ChronoUnit.SECONDS);
    }
    return seconds.isEmpty() ? null : clock.instant().minusSeconds(Long.parseLong(seconds));
  }

  private static String written(List<Line> lines, HttpRequest request) {
    boolean stamped = request.asks("timestamps");
    return lines.stream()
        .map(line -> (stamped ? line.time() + " " : "") + line.text() + "\n")
        .collect(Collectors.joining());
  }
}
