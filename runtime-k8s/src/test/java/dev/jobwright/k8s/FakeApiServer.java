package dev.jobwright.k8s;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/**
 * An API server on loopback that answers as the real one does in what the runtime relies on:
 * server-side apply, watches over plain HTTP, preconditions, finalizers. Faults are put before it.
 */
final class FakeApiServer implements AutoCloseable {
  private final KubernetesSerialization json = new KubernetesSerialization();
  private final HttpServer http;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Map<String, Map<String, Object>>> objects = new LinkedHashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<Watch> watches = new CopyOnWriteArrayList<>();
  private final ConcurrentLinkedQueue<Fault> faults = new ConcurrentLinkedQueue<>();
  private final Map<String, Handler> handlers = Collections.synchronizedMap(new LinkedHashMap<>());
  final List<String> requests = new CopyOnWriteArrayList<>();
  final List<String> bodies = new CopyOnWriteArrayList<>();
  private long version = 100;
  private volatile boolean withApply = true;

  record Change(long version, String collection, String type, Map<String, Object> object) {}

  record Fault(Predicate<String> when, Handler what) {}

  @FunctionalInterface
  interface Handler {
    void handle(HttpExchange exchange) throws IOException;
  }

  FakeApiServer() {
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    http.setExecutor(threads);
    http.createContext("/", this::handle);
    http.start();
  }

  String url() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  Path kubeconfig(Path folder) {
    try {
      return Files.writeString(
          folder.resolve("config"),
          """
          apiVersion: v1
          kind: Config
          current-context: test
          clusters:
          - {name: test, cluster: {server: "%s"}}
          contexts:
          - {name: test, context: {cluster: test, user: me}}
          users:
          - {name: me, user: {token: TOKEN-THAT-NOBODY-MAY-SEE}}
          """
              .formatted(url()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Has the next request that a test picks answered in another way. */
  void next(Predicate<String> when, Handler what) {
    faults.add(new Fault(when, what));
  }

  /** Answers all requests of a path. */
  void on(String path, Handler handler) {
    handlers.put(path, handler);
  }

  static Handler status(int code, String reason, String message) {
    return exchange -> send(exchange, code, statusJson(code, reason, message, "[]"), Map.of());
  }

  static Handler status(int code, String reason, String message, String causes) {
    return exchange -> send(exchange, code, statusJson(code, reason, message, causes), Map.of());
  }

  static Handler tooMany(int seconds) {
    return exchange ->
        send(
            exchange,
            429,
            statusJson(429, "TooManyRequests", "slow down", "[]"),
            Map.of("Retry-After", "" + seconds));
  }

  /** Breaks the connection without an answer. */
  static Handler dropped() {
    return HttpExchange::close;
  }

  private static String statusJson(int code, String reason, String message, String causes) {
    return """
        {"kind":"Status","apiVersion":"v1","status":"Failure","code":%d,"reason":"%s",
         "message":"%s","details":{"causes":%s}}"""
        .formatted(code, reason, message.replace("\"", "\\\""), causes);
  }

  static void send(HttpExchange exchange, int code, String body, Map<String, String> headers)
      throws IOException {
    headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    requests.add(request);
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    bodies.add(body);
    try {
      for (Fault fault : faults) {
        if (fault.when().test(request) && faults.remove(fault)) {
          fault.what().handle(exchange);
          return;
        }
      }
      Handler handler = handlers.get(exchange.getRequestURI().getPath());
      if (handler != null) {
        handler.handle(exchange);
        return;
      }
      answer(exchange, exchange.getRequestURI().getPath(), query(exchange), body);
    } catch (RuntimeException e) {
      e.printStackTrace();
      exchange.close();
    }
  }

  static Map<String, String> query(HttpExchange exchange) {
    Map<String, String> query = new LinkedHashMap<>();
    String raw = exchange.getRequestURI().getRawQuery();
    for (String pair : raw == null ? new String[0] : raw.split("&")) {
      String[] parts = pair.split("=", 2);
      query.put(
          parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
    }
    return query;
  }

  private void answer(HttpExchange exchange, String path, Map<String, String> query, String body)
      throws IOException {
    String[] parts = path.split("/namespaces/[^/]+/", 2)[1].split("/");
    String collection =
        path.substring(0, path.indexOf(parts[0], path.indexOf("/namespaces/"))) + parts[0];
    String name = parts.length > 1 ? parts[1] : null;
    if ("true".equals(query.get("watch"))) {
      watch(exchange, collection, Long.parseLong(query.get("resourceVersion")));
      return;
    }
    String answer;
    int code = 200;
    synchronized (this) {
      Map<String, Map<String, Object>> all =
          objects.computeIfAbsent(collection, key -> new LinkedHashMap<>());
      Map<String, Object> present = name == null ? null : all.get(name);
      String method = exchange.getRequestMethod();
      boolean applies =
          "application/apply-patch+yaml"
              .equals(exchange.getRequestHeaders().getFirst("Content-Type"));
      if (name == null && method.equals("GET")) {
        answer = list(all, query);
      } else if (method.equals("POST")) {
        answer = json.asJson(create(collection, all, map(json.unmarshal(body, Map.class))));
        code = 201;
      } else if (method.equals("PATCH") && applies && !withApply) {
        code = present == null ? 404 : 415;
        answer = statusJson(code, "", "no apply here", "[]");
      } else if (method.equals("PATCH") && applies && present == null) {
        answer = json.asJson(create(collection, all, map(json.unmarshal(body, Map.class))));
        code = 201;
      } else if (present == null) {
        code = 404;
        answer = statusJson(404, "NotFound", name + " not found", "[]");
      } else if (method.equals("GET")) {
        answer = json.asJson(present);
      } else if (method.equals("PATCH") || method.equals("PUT")) {
        Map<String, Object> change = map(json.unmarshal(body, Map.class));
        Map<String, Object> next = method.equals("PUT") ? change : merged(present, change);
        if (query.containsKey("dryRun")) {
          answer = json.asJson(next);
        } else {
          answer = json.asJson(store(collection, all, next));
        }
      } else {
        Map<String, Object> options =
            body.isEmpty() ? Map.of() : map(json.unmarshal(body, Map.class));
        Object uid = map(options.get("preconditions")).get("uid");
        if (uid != null && !uid.equals(map(present.get("metadata")).get("uid"))) {
          code = 409;
          answer = statusJson(409, "Conflict", "the UID in the precondition does not match", "[]");
        } else {
          remove(collection, all, name);
          answer = "{\"kind\":\"Status\",\"status\":\"Success\"}";
        }
      }
    }
    send(exchange, code, answer, Map.of());
  }

  private String list(Map<String, Map<String, Object>> all, Map<String, String> query) {
    String selector = query.getOrDefault("labelSelector", "");
    List<Map<String, Object>> items =
        all.values().stream()
            .filter(
                object ->
                    selector.isEmpty()
                        || selector.split("=")[1].equals(
                            map(map(object.get("metadata")).get("labels"))
                                .get(selector.split("=")[0])))
            .toList();
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("kind", "List");
    list.put("metadata", Map.of("resourceVersion", "" + version));
    list.put("items", items);
    return json.asJson(list);
  }

  private Map<String, Object> create(
      String collection, Map<String, Map<String, Object>> all, Map<String, Object> object) {
    Map<String, Object> metadata = map(object.get("metadata"));
    metadata.putIfAbsent("name", metadata.get("generateName") + "x7k2p");
    metadata.put("uid", UUID.randomUUID().toString());
    metadata.put("namespace", "test");
    metadata.put("creationTimestamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    object.put("metadata", metadata);
    return store(collection, all, object);
  }

  private Map<String, Object> store(
      String collection, Map<String, Map<String, Object>> all, Map<String, Object> object) {
    Map<String, Object> metadata = map(object.get("metadata"));
    String type = all.containsKey((String) metadata.get("name")) ? "MODIFIED" : "ADDED";
    metadata.put("resourceVersion", "" + ++version);
    object.put("metadata", metadata);
    all.put((String) metadata.get("name"), object);
    changed(new Change(version, collection, type, object));
    return object;
  }

  private void remove(String collection, Map<String, Map<String, Object>> all, String name) {
    Map<String, Object> object = all.remove(name);
    Map<String, Object> last = new LinkedHashMap<>(object);
    Map<String, Object> metadata = map(object.get("metadata"));
    metadata.put("resourceVersion", "" + ++version);
    last.put("metadata", metadata);
    changed(new Change(version, collection, "DELETED", last));
  }

  private void changed(Change change) {
    changes.add(change);
    watches.forEach(watch -> watch.tell(change));
  }

  /** Puts an object there as a controller would, or changes it. */
  synchronized Map<String, Object> put(String collection, Map<String, Object> object) {
    Map<String, Map<String, Object>> all =
        objects.computeIfAbsent(collection, key -> new LinkedHashMap<>());
    Map<String, Object> copy = new LinkedHashMap<>(object);
    return map(copy.get("metadata")).containsKey("uid")
        ? store(collection, all, copy)
        : create(collection, all, copy);
  }

  synchronized Map<String, Object> get(String collection, String name) {
    return new LinkedHashMap<>(objects.get(collection).get(name));
  }

  synchronized void delete(String collection, String name) {
    remove(collection, objects.get(collection), name);
  }

  /** Deletes without telling the watches, as if they had not been there. */
  synchronized void deleteSilently(String collection, String name) {
    objects.get(collection).remove(name);
    version++;
  }

  /** Sets the status of a Job. */
  synchronized void jobStatus(String name, String statusJson) {
    Map<String, Object> job = get(JOBS, name);
    job.put("status", json.unmarshal(statusJson, Map.class));
    put(JOBS, job);
  }

  static final String JOBS = "/apis/batch/v1/namespaces/test/jobs";
  static final String PODS = "/api/v1/namespaces/test/pods";
  static final String EVENTS = "/api/v1/namespaces/test/events";

  void withoutApply() {
    withApply = false;
  }

  long count(String startOfRequest) {
    return requests.stream().filter(request -> request.startsWith(startOfRequest)).count();
  }

  long countWatches(String collection) {
    return requests.stream()
        .filter(request -> request.startsWith("GET " + collection + "?watch=true"))
        .count();
  }

  private void watch(HttpExchange exchange, String collection, long since) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().flush();
    Watch watch = new Watch(collection, exchange.getResponseBody(), exchange);
    synchronized (this) {
      for (Change change : changes) {
        if (change.version() > since) {
          watch.tell(change);
        }
      }
      watches.add(watch);
    }
  }

  /** Ends all watches, as the server does when it restarts. */
  void dropWatches() {
    watches.forEach(watch -> watch.exchange.close());
    watches.clear();
  }

  /** Writes a line to all watches of a collection. */
  void say(String collection, String line) {
    watches.stream()
        .filter(watch -> watch.collection.equals(collection))
        .forEach(watch -> watch.write(line));
  }

  boolean isWatched(String collection) {
    return watches.stream().anyMatch(watch -> watch.collection.equals(collection));
  }

  private final class Watch {
    private final String collection;
    private final OutputStream out;
    private final HttpExchange exchange;

    private Watch(String collection, OutputStream out, HttpExchange exchange) {
      this.collection = collection;
      this.out = out;
      this.exchange = exchange;
    }

    private void tell(Change change) {
      if (change.collection().equals(collection)) {
        write(event(change.type(), change.object()));
      }
    }

    private synchronized void write(String line) {
      try {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
      } catch (IOException e) {
        watches.remove(this);
      }
    }
  }

  String event(String type, Map<String, Object> object) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("type", type);
    event.put("object", object);
    return json.asJson(event);
  }

  private static Map<String, Object> merged(Map<String, Object> old, Map<String, Object> change) {
    Map<String, Object> merged = new LinkedHashMap<>(old);
    change.forEach(
        (key, value) ->
            merged.put(
                key,
                value instanceof Map<?, ?> && old.get(key) instanceof Map<?, ?>
                    ? merged(map(old.get(key)), map(value))
                    : value));
    return merged;
  }

  static Map<String, Object> map(Object value) {
    Map<String, Object> copy = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, inner) -> copy.put(key.toString(), inner));
    }
    return copy;
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
