package dev.jobwright.k8s;

import com.sun.net.httpserver.HttpExchange;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pods of a fake API server, with logs as the kubelet gives them. */
final class FakePods {
  private final FakeApiServer server;
  private final KubernetesSerialization json = new KubernetesSerialization();
  private final Map<String, List<Log>> logs = new LinkedHashMap<>();

  FakePods(FakeApiServer server) {
    this.server = server;
  }

  /** The log of one run of a container; lines are {@code <time> <text>}. */
  static final class Log {
    private final List<String> lines = new ArrayList<>();
    private boolean over;
    private int cutAfter = Integer.MAX_VALUE;
    private boolean endsQuietly;
    private boolean dead;

    synchronized Log write(String time, String text) {
      lines.add(time + " " + text);
      notifyAll();
      return this;
    }

    synchronized Log end() {
      over = true;
      notifyAll();
      return this;
    }

    /** Breaks the next answer after some lines. */
    synchronized Log cutAfter(int count) {
      cutAfter = count;
      return this;
    }

    /** Ends the next answer after some lines, as when the kubelet restarts. */
    synchronized Log endQuietlyAfter(int count) {
      cutAfter = count;
      endsQuietly = true;
      return this;
    }

    private void answer(HttpExchange exchange, Map<String, String> query) throws IOException {
      Instant since = Instant.parse(query.getOrDefault("sinceTime", "1970-01-01T00:00:00Z"));
      boolean follow = query.containsKey("follow");
      int sent = 0;
      boolean begun = false;
      for (int i = 0; ; i++) {
        String line = next(i, follow);
        // like the kubelet, which says nothing at all before there is a line
        if (!begun) {
          exchange.sendResponseHeaders(200, 0);
          begun = true;
        }
        OutputStream out = exchange.getResponseBody();
        if (line == null) {
          exchange.close();
          return;
        }
        if (!Instant.parse(line.substring(0, line.indexOf(' '))).isBefore(since)) {
          out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
          out.flush();
          if (++sent >= cutAfter) {
            cut(exchange, out);
            return;
          }
        }
      }
    }

    private synchronized void cut(HttpExchange exchange, OutputStream out) throws IOException {
      cutAfter = Integer.MAX_VALUE;
      if (endsQuietly) {
        exchange.close();
      } else {
        // half a line, and a chunked body without its end
        out.write("2027-01-04T00:".getBytes(StandardCharsets.UTF_8));
        out.flush();
        throw new IOException("cut");
      }
    }

    /** Leaves the next answer open for ever, as a connection does that somebody has dropped. */
    synchronized Log dieSilently() {
      dead = true;
      return this;
    }

    private synchronized String next(int place, boolean follow) {
      boolean dies = dead && place >= lines.size();
      dead &= !dies;
      try {
        while (place >= lines.size() || dies) {
          if ((over || !follow) && !dies) {
            return null;
          }
          wait();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return null;
      }
      return lines.get(place);
    }
  }

  /** Adds a run of the container {@code main} of a pod, and answers its log. */
  Log run(String pod) {
    Log log = new Log();
    List<Log> runs = logs.computeIfAbsent(pod, key -> new ArrayList<>());
    synchronized (runs) {
      runs.add(log);
    }
    server.on(FakeApiServer.PODS + "/" + pod + "/log", exchange -> answer(exchange, runs));
    return log;
  }

  private static void answer(HttpExchange exchange, List<Log> runs) throws IOException {
    Map<String, String> query = FakeApiServer.query(exchange);
    Log log;
    synchronized (runs) {
      int place = runs.size() - (query.containsKey("previous") ? 2 : 1);
      log = place < 0 ? null : runs.get(place);
    }
    if (log == null) {
      FakeApiServer.status(400, "BadRequest", "previous terminated container not found")
          .handle(exchange);
    } else {
      log.answer(exchange, query);
    }
  }

  /** Creates a pod of a Job, or changes its status. */
  void put(String job, String pod, String phase, int restarts, String state) {
    put(job, pod, phase, restarts, state, "{}", "");
  }

  void put(
      String job,
      String pod,
      String phase,
      int restarts,
      String state,
      String lastState,
      String more) {
    Map<String, Object> object;
    try {
      object = server.get(FakeApiServer.PODS, pod);
    } catch (NullPointerException e) {
      object = pod(job, pod);
    }
    object.put(
        "status",
        json.unmarshal(
            """
            {"phase":"%s",%s "containerStatuses":[{"name":"main","image":"busybox:1.28",
             "restartCount":%d,"state":%s,"lastState":%s}]}"""
                .formatted(phase, more, restarts, state, lastState),
            Map.class));
    server.put(FakeApiServer.PODS, object);
  }

  private Map<String, Object> pod(String job, String name) {
    String uid =
        FakeApiServer.map(server.get(FakeApiServer.JOBS, job).get("metadata"))
            .get("uid")
            .toString();
    return FakeApiServer.map(
        json.unmarshal(
            """
            {"apiVersion":"v1","kind":"Pod","metadata":{"name":"%s",
             "labels":{"batch.kubernetes.io/controller-uid":"%s"},
             "ownerReferences":[{"kind":"Job","name":"%s","uid":"%s","controller":true}]},
             "spec":{"restartPolicy":"Never",
              "containers":[{"name":"main","image":"busybox:1.28"}]}}"""
                .formatted(name, uid, job, uid),
            Map.class));
  }

  static final String WAITING = "{\"waiting\":{\"reason\":\"ContainerCreating\"}}";
  static final String BACKING_OFF = "{\"waiting\":{\"reason\":\"CrashLoopBackOff\"}}";
  static final String RUNNING = "{\"running\":{\"startedAt\":\"2027-01-04T00:00:00Z\"}}";

  static String terminated(int exitCode) {
    return """
        {"terminated":{"exitCode":%d,"reason":"%s","startedAt":"2027-01-04T00:00:00Z",
         "finishedAt":"2027-01-04T00:00:09Z"}}"""
        .formatted(exitCode, exitCode == 0 ? "Completed" : "Error");
  }
}
