package dev.jobwright.k8s.testing;

import dev.jobwright.k8s.testing.ObjectStore.Event;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Answers watches: events as they happen, bookmarks when nothing does. */
final class WatchEndpoint {
  private static final long LOOK_AGAIN_MILLIS = 500;
  private static final long BOOKMARK_EVERY_MILLIS = 60_000;
  private static final long LONGEST_SECONDS = 3_600;

  private final ObjectStore store;
  private final Function<Object, String> json;

  WatchEndpoint(ObjectStore store, Function<Object, String> json) {
    this.store = store;
    this.json = json;
  }

  void answer(HttpExchange exchange, ResourceType type, String namespace)
      throws IOException, InterruptedException {
    HttpRequest request = exchange.request();
    if (request.isWebSocket() && request.header("origin").isEmpty()) {
      exchange.answer(403, "text/plain", "null origin");
      return;
    }
    boolean listFirst = request.asks("sendInitialEvents");
    String version = request.query("resourceVersion");
    long since =
        listFirst || version.isEmpty() || version.equals("0") ? -1 : Long.parseLong(version);
    try (ObjectStore.Watch watch = store.watch(type, namespace, Selectors.of(request), since)) {
      exchange.begin("application/json");
      if (listFirst) {
        sendAll(exchange, watch);
        exchange.send(bookmark(type, store.version(), true));
      }
      follow(exchange, watch, type);
    } catch (ApiError e) {
      // as the watch itself was accepted, it tells of the problem
      exchange.begin("application/json");
      exchange.send(json.apply(event("ERROR", e.status())) + "\n");
      exchange.end();
    }
  }

  private void sendAll(HttpExchange exchange, ObjectStore.Watch watch) throws IOException {
    for (Event event = watch.events().poll(); event != null; event = watch.events().poll()) {
      send(exchange, event);
    }
  }

  private void follow(HttpExchange exchange, ObjectStore.Watch watch, ResourceType type)
      throws IOException, InterruptedException {
    String asked = exchange.request().query("timeoutSeconds");
    long seconds = asked.isEmpty() ? LONGEST_SECONDS : Long.parseLong(asked);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    long told = System.nanoTime();
    while (System.nanoTime() < end) {
      Event event = watch.events().poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
      if (event != null) {
        send(exchange, event);
        told = System.nanoTime();
      } else if (exchange.isAbandoned()) {
        return;
      } else if (exchange.request().asks("allowWatchBookmarks")
          && System.nanoTime() - told > TimeUnit.MILLISECONDS.toNanos(BOOKMARK_EVERY_MILLIS)) {
        exchange.send(bookmark(type, store.version(), false));
        told = System.nanoTime();
      }
    }
    exchange.end();
  }

  private void send(HttpExchange exchange, Event event) throws IOException {
    exchange.send(json.apply(event(event.type(), event.object())) + "\n");
  }

  private static Map<String, Object> event(String type, Map<String, Object> object) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("type", type);
    event.put("object", object);
    return event;
  }

  private String bookmark(ResourceType type, long version, boolean endsList) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("resourceVersion", Long.toString(version));
    if (endsList) {
      metadata.put("annotations", Map.of("k8s.io/initial-events-end", "true"));
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("apiVersion", type.apiVersion());
    object.put("kind", type.kind());
    object.put("metadata", metadata);
    return json.apply(event("BOOKMARK", object)) + "\n";
  }
}
