package dev.jobwright.k8s.testing;

import dev.jobwright.k8s.testing.ApiObjects.Manner;
import dev.jobwright.k8s.testing.ApiObjects.Place;
import dev.jobwright.validation.Reason;
import dev.jobwright.validation.Violation;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out what a request asks for, has it done, and answers. */
final class Routes implements HttpListener.Handler {
  private static final Logger log = LoggerFactory.getLogger(Routes.class);

  private final ApiObjects objects;
  private final KubernetesSerialization json;
  private final WatchEndpoint watches;
  private final LogEndpoint logs;
  private final ForwardEndpoint forwards;
  private final Evictions evictions;
  private final Access access;

  Routes(
      ApiObjects objects,
      KubernetesSerialization json,
      LogEndpoint logs,
      ForwardEndpoint forwards,
      Access access,
      Clock clock) {
    this.objects = objects;
    this.json = json;
    this.logs = logs;
    this.forwards = forwards;
    this.access = access;
    evictions = new Evictions(objects, clock);
    watches = new WatchEndpoint(objects.store(), json::asJson);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException, InterruptedException {
    try {
      route(exchange);
    } catch (ApiError e) {
      refuse(exchange, e);
    } catch (RuntimeException e) {
      log.error("{} {}", exchange.request().method(), exchange.request().path(), e);
      refuse(exchange, ApiError.of(500, "InternalError", "Internal error occurred: " + e));
    }
  }

  private void refuse(HttpExchange exchange, ApiError error) throws IOException {
    if (exchange.hasBegun()) {
      throw new IOException("the answer breaks off: " + error.getMessage());
    }
    int seconds = Doc.number(Doc.map(error.status(), "details"), "retryAfterSeconds", 0);
    exchange.answer(
        error.code(),
        "application/json",
        json.asJson(error.status()),
        seconds > 0 ? "Retry-After: " + seconds : "");
  }

  private void route(HttpExchange exchange) throws IOException, InterruptedException {
    HttpRequest request = exchange.request();
    if (request.path().equals("/version")) {
      answer(exchange, 200, Map.of("major", "1", "minor", "36", "gitVersion", "v1.36.0"));
      return;
    }
    Target target = Target.of(request.path());
    access.check(request, target);
    if (target.part() != null) {
      part(exchange, target, target.part());
    } else if (target.name() == null) {
      collection(exchange, target);
    } else {
      object(exchange, target);
    }
  }

  private void collection(HttpExchange exchange, Target target)
      throws IOException, InterruptedException {
    HttpRequest request = exchange.request();
    switch (request.method()) {
      case "GET" -> {
        if (request.asks("watch")) {
          watches.answer(exchange, target.type(), target.namespace());
        } else {
          answer(exchange, 200, list(request, target));
        }
      }
      case "POST" ->
          answer(
              exchange,
              201,
              objects.create(
                  target.type(), target.namespace(), object(request, target), manner(request)));
      case "DELETE" -> answer(exchange, 200, deleteAll(request, target));
      default -> throw notAllowed();
    }
  }

  private void object(HttpExchange exchange, Target target) throws IOException {
    HttpRequest request = exchange.request();
    Place place = target.place();
    switch (request.method()) {
      case "GET" -> answer(exchange, 200, objects.get(place));
      case "PUT" ->
          answer(
              exchange,
              200,
              objects.update(place, present -> object(request, target), manner(request)));
      case "PATCH" -> patch(exchange, place);
      case "DELETE" ->
          answer(
              exchange,
              200,
              objects.delete(place, deleteOptions(request), manner(request).dryRun()));
      default -> throw notAllowed();
    }
  }

  private void patch(HttpExchange exchange, Place place) throws IOException {
    HttpRequest request = exchange.request();
    if (isApply(request)) {
      boolean isNew = objects.store().find(place.type(), place.namespace(), place.name()) == null;
      Map<String, Object> applied =
          objects.apply(place, body(request), request.asks("force"), manner(request));
      answer(exchange, isNew ? 201 : 200, applied);
    } else {
      answer(
          exchange,
          200,
          objects.update(place, present -> patched(place, present, request), manner(request)));
    }
  }

  static boolean isApply(HttpRequest request) {
    return request.header("content-type").startsWith("application/apply-patch+yaml");
  }

  private Map<String, Object> patched(
      Place place, Map<String, Object> object, HttpRequest request) {
    String uid = Doc.uid(object);
    patch(object, request);
    if (!Doc.uid(object).equals(uid)) {
      Violation other =
          new Violation("metadata.uid", Reason.INVALID, Doc.uid(object), "field is immutable");
      throw ApiError.invalid(place.type(), place.name(), List.of(other));
    }
    return object;
  }

  private void patch(Map<String, Object> object, HttpRequest request) {
    String type = request.header("content-type");
    if (type.startsWith("application/merge-patch+json")) {
      Patches.merge(object, json.unmarshal(request.body(), Map.class));
    } else if (type.startsWith("application/strategic-merge-patch+json")) {
      Patches.strategic(object, json.unmarshal(request.body(), Map.class));
    } else if (type.startsWith("application/json-patch+json")) {
      Patches.json(object, json.unmarshal(request.body(), List.class));
    } else {
      throw ApiError.of(
          415, "UnsupportedMediaType", "the body of the request was in an unknown format");
    }
  }

  private void part(HttpExchange exchange, Target target, String part)
      throws IOException, InterruptedException {
    HttpRequest request = exchange.request();
    boolean pod = target.type() == ResourceType.PODS;
    String asked = request.method() + " " + part;
    if (pod && asked.equals("GET log")) {
      logs.answer(exchange, objects.get(target.place()));
    } else if (pod && asked.equals("GET portforward")) {
      forwards.answer(exchange, objects.get(target.place()));
    } else if (pod && asked.equals("POST eviction")) {
      evictions.evict(target.place(), Doc.map(body(request), "deleteOptions"));
      answer(exchange, 201, ApiError.status("Success", 201, "", "", new LinkedHashMap<>()));
    } else if (pod && asked.equals("POST binding")) {
      bind(target.place(), Doc.text(Doc.map(body(request), "target"), "name"));
      answer(exchange, 201, ApiError.status("Success", 201, "", "", new LinkedHashMap<>()));
    } else if (asked.equals("GET status")) {
      answer(exchange, 200, objects.get(target.place()));
    } else if (asked.equals("PUT status")) {
      answer(
          exchange,
          200,
          objects.updateStatus(
              target.place(), present -> object(request, target), manner(request)));
    } else if (asked.equals("PATCH status")) {
      answer(
          exchange,
          200,
          objects.updateStatus(
              target.place(),
              present -> patched(target.place(), present, request),
              manner(request)));
    } else {
      throw ApiError.noSuchPath();
    }
  }

  private void bind(Place place, String node) {
    synchronized (objects.store()) {
      String bound = Doc.text(Doc.map(objects.get(place), "spec"), "nodeName");
      if (!bound.isEmpty()) {
        throw ApiError.conflict(
            place.type(),
            place.name(),
            "pod %s is already assigned to node \"%s\"".formatted(place.name(), bound));
      }
      objects.set(
          place,
          pod -> {
            Doc.need(pod, "spec").put("nodeName", node);
            return pod;
          });
    }
  }

  private Map<String, Object> list(HttpRequest request, Target target) {
    synchronized (objects.store()) {
      List<Map<String, Object>> found =
          objects.store().list(target.type(), target.namespace(), Selectors.of(request));
      int from =
          request.query("continue").isEmpty() ? 0 : Integer.parseInt(request.query("continue"));
      int limit = request.query("limit").isEmpty() ? 0 : Integer.parseInt(request.query("limit"));
      int to = limit <= 0 ? found.size() : Math.min(found.size(), from + limit);
      Map<String, Object> metadata = new LinkedHashMap<>();
      metadata.put("resourceVersion", Long.toString(objects.store().version()));
      if (to < found.size()) {
        metadata.put("continue", Integer.toString(to));
        metadata.put("remainingItemCount", found.size() - to);
      }
      Map<String, Object> list = new LinkedHashMap<>();
      list.put("apiVersion", target.type().apiVersion());
      list.put("kind", target.type().kind() + "List");
      list.put("metadata", metadata);
      list.put(
          "items",
          found.subList(Math.min(from, to), to).stream().map(Routes::withoutKind).toList());
      return list;
    }
  }

  /** In a list, only the list says of what kind its items are. */
  private static Map<String, Object> withoutKind(Map<String, Object> object) {
    Map<String, Object> item = new LinkedHashMap<>(object);
    item.keySet().removeAll(List.of("apiVersion", "kind"));
    return item;
  }

  private Map<String, Object> deleteAll(HttpRequest request, Target target) {
    synchronized (objects.store()) {
      Map<String, Object> deleted = list(request, target);
      for (Map<String, Object> object : Doc.maps(deleted, "items")) {
        Place place = new Place(target.type(), Doc.namespace(object), Doc.name(object));
        if (objects.store().find(place.type(), place.namespace(), place.name()) != null) {
          objects.delete(place, deleteOptions(request), false);
        }
      }
      return deleted;
    }
  }

  private Map<String, Object> deleteOptions(HttpRequest request) {
    Map<String, Object> options = request.body().isBlank() ? new LinkedHashMap<>() : body(request);
    if (!request.query("propagationPolicy").isEmpty()) {
      options.put("propagationPolicy", request.query("propagationPolicy"));
    }
    if (!request.query("gracePeriodSeconds").isEmpty()) {
      options.put("gracePeriodSeconds", Integer.valueOf(request.query("gracePeriodSeconds")));
    }
    return options;
  }

  private Map<String, Object> body(HttpRequest request) {
    try {
      return Doc.copy(json.unmarshal(request.body(), Map.class));
    } catch (RuntimeException e) {
      throw ApiError.badRequest("the body is no object: " + e.getMessage());
    }
  }

  private Map<String, Object> object(HttpRequest request, Target target) {
    Map<String, Object> object = body(request);
    String kind = target.type().kind();
    if (!Doc.text(object, "kind").equals(kind) && target.part() == null) {
      throw ApiError.badRequest(
          "the object provided is unrecognized (must be of type %s): its kind is \"%s\""
              .formatted(kind, Doc.text(object, "kind")));
    }
    return object;
  }

  /** Reads who writes; a client that does not say is known by its first name. */
  private static Manner manner(HttpRequest request) {
    String manager = request.query("fieldManager");
    if (manager.isEmpty()) {
      manager = request.header("user-agent").split("/")[0];
    }
    return new Manner(manager.isEmpty() ? "unknown" : manager, !request.query("dryRun").isEmpty());
  }

  private static ApiError notAllowed() {
    return ApiError.of(
        405, "MethodNotAllowed", "the server does not allow this method on the requested resource");
  }

  private void answer(HttpExchange exchange, int code, Map<String, ?> object) throws IOException {
    exchange.answer(code, "application/json", json.asJson(object));
  }
}
