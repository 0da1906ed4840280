package dev.jobwright.k8s.testing;

import dev.jobwright.controller.EventLog;
import dev.jobwright.runtime.EventType;
import dev.jobwright.runtime.JobEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Records the events of one object with the API server: what was told before is only counted up.
 */
final class EventRecorder {
  private final ClusterApi api;
  private final ResourceType type;
  private final Map<String, Object> object;
  private final EventLog log = new EventLog();
  private List<JobEvent> told = List.of();
  private final List<Map<String, Object>> documents = new ArrayList<>();

  EventRecorder(ClusterApi api, ResourceType type, Map<String, Object> object) {
    this.api = api;
    this.type = type;
    this.object = object;
  }

  static Map<String, Object> reference(ResourceType type, Map<String, Object> object) {
    Map<String, Object> reference = new LinkedHashMap<>();
    reference.put("kind", type.kind());
    reference.put("namespace", Doc.namespace(object));
    reference.put("name", Doc.name(object));
    reference.put("uid", Doc.uid(object));
    reference.put("apiVersion", type.apiVersion());
    return reference;
  }

  void record(long now, EventType kind, String reason, String source, String message) {
    log.record(now, kind, reason, source, message);
    List<JobEvent> events = log.snapshot("");
    for (int i = 0; i < events.size(); i++) {
      if (i >= told.size()) {
        documents.add(create(events.get(i)));
      } else if (!events.get(i).equals(told.get(i))) {
        documents.set(i, update(documents.get(i), events.get(i)));
      }
    }
    told = events;
  }

  private Map<String, Object> create(JobEvent event) {
    Map<String, Object> document = new LinkedHashMap<>();
    Map<String, Object> metadata = new LinkedHashMap<>();
    String suffix = UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    metadata.put("name", Doc.name(object) + "." + suffix);
    metadata.put("namespace", Doc.namespace(object));
    document.put("apiVersion", "v1");
    document.put("kind", "Event");
    document.put("metadata", metadata);
    document.put("involvedObject", reference(type, object));
    document.put("reason", event.reason());
    document.put("source", new LinkedHashMap<>(Map.of("component", event.source())));
    document.put("type", event.type().word());
    fill(document, event);
    return api.create(ResourceType.EVENTS, Doc.namespace(object), document);
  }

  private Map<String, Object> update(Map<String, Object> document, JobEvent event) {
    fill(document, event);
    return api.replace(ResourceType.EVENTS, document);
  }

  private static void fill(Map<String, Object> document, JobEvent event) {
    document.put("message", event.message());
    document.put("count", event.count());
    document.put("firstTimestamp", event.firstTime().toString());
    document.put("lastTimestamp", event.lastTime().toString());
  }
}
