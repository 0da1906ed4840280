package dev.jobwright.k8s.testing;

import dev.jobwright.controller.StoredPod;
import dev.jobwright.model.Job;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.PodTemplate;
import dev.jobwright.model.Resource;
import dev.jobwright.runtime.ContainerState;
import dev.jobwright.runtime.ContainerStatus;
import dev.jobwright.runtime.Pod;
import dev.jobwright.runtime.PodCondition;
import dev.jobwright.runtime.PodPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads pods as they are stored, and writes new ones and their status. */
final class PodDocuments {
  private static final String INDEX = "batch.kubernetes.io/job-completion-index";

  private PodDocuments() {}

  static StoredPod pod(Map<String, Object> object) {
    Map<String, Object> metadata = Doc.map(object, "metadata");
    int grace = Doc.number(metadata, "deletionGracePeriodSeconds", 0);
    return new StoredPod(
        value(object),
        Doc.texts(metadata, "finalizers").contains(StoredPod.FINALIZER),
        Duration.ofSeconds(grace));
  }

  private static Pod value(Map<String, Object> object) {
    Map<String, Object> metadata = Doc.map(object, "metadata");
    Map<String, Object> spec = Doc.map(object, "spec");
    Map<String, Object> status = Doc.map(object, "status");
    Map<String, String> annotations = Doc.strings(metadata, "annotations");
    String index = annotations.getOrDefault(INDEX, "");
    String node = Doc.text(spec, "nodeName");
    return new Pod(
        Doc.name(object),
        Doc.namespace(object),
        Doc.uid(object),
        node.isEmpty() ? null : node,
        index.matches("\\d{1,9}") ? Integer.valueOf(index) : null,
        Doc.strings(metadata, "labels"),
        annotations,
        JobDocuments.created(object),
        Doc.time(metadata, "deletionTimestamp"),
        Doc.time(status, "startTime"),
        spec(spec),
        phase(Doc.text(status, "phase")),
        Doc.text(status, "reason"),
        Doc.text(status, "message"),
        Doc.maps(status, "conditions").stream().map(PodDocuments::condition).toList(),
        statuses(status, "initContainerStatuses"),
        statuses(status, "containerStatuses"));
  }

  /** Reads a pod's spec as that of a Job's template. */
  private static PodSpec spec(Map<String, Object> spec) {
    Map<String, Object> job = new LinkedHashMap<>();
    job.put("apiVersion", "batch/v1");
    job.put("kind", "Job");
    job.put("metadata", Map.of("name", "j"));
    job.put("spec", Map.of("template", Map.of("spec", spec)));
    return ((Job) Resource.of(job)).spec().template().spec();
  }

  private static PodPhase phase(String word) {
    return Stream.of(PodPhase.values())
        .filter(phase -> phase.word().equals(word))
        .findFirst()
        .orElse(PodPhase.PENDING);
  }

  private static PodCondition condition(Map<String, Object> condition) {
    return new PodCondition(
        Doc.text(condition, "type"),
        JobDocuments.status(Doc.text(condition, "status")),
        Doc.text(condition, "reason"),
        Doc.text(condition, "message"),
        JobDocuments.time(condition, "lastTransitionTime"));
  }

  private static List<ContainerStatus> statuses(Map<String, Object> status, String name) {
    return Doc.maps(status, name).stream().map(PodDocuments::container).toList();
  }

  private static ContainerStatus container(Map<String, Object> status) {
    Map<String, Object> last = Doc.map(status, "lastState", "terminated");
    return new ContainerStatus(
        Doc.text(status, "name"),
        Doc.text(status, "image"),
        state(Doc.map(status, "state")),
        last.isEmpty() ? null : terminated(last),
        Boolean.TRUE.equals(status.get("ready")),
        Doc.number(status, "restartCount", 0));
  }

  private static ContainerState state(Map<String, Object> state) {
    if (state.containsKey("running")) {
      return new ContainerState.Running(JobDocuments.time(Doc.map(state, "running"), "startedAt"));
    }
    if (state.containsKey("terminated")) {
      return terminated(Doc.map(state, "terminated"));
    }
    Map<String, Object> waiting = Doc.map(state, "waiting");
    return new ContainerState.Waiting(Doc.text(waiting, "reason"), Doc.text(waiting, "message"));
  }

  private static ContainerState.Terminated terminated(Map<String, Object> end) {
    return new ContainerState.Terminated(
        Doc.number(end, "exitCode", 0),
        Doc.text(end, "reason"),
        Doc.text(end, "message"),
        Doc.time(end, "startedAt"),
        Doc.time(end, "finishedAt"));
  }

  /** Returns a new pod as it is sent to the API server, by the shape that a Job's template has. */
  static Map<String, Object> create(Job job, PodTemplate pod) {
    Job carrier = job.toBuilder().spec(job.spec().toBuilder().template(pod).build()).build();
    Map<String, Object> template =
        Doc.copy(Doc.map(Doc.asMap(carrier.toDocument().get("spec")), "template"));
    template.put("apiVersion", "v1");
    template.put("kind", "Pod");
    return template;
  }

  /** Returns a pod's status as the API has it. */
  static Map<String, Object> status(Pod pod) {
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("phase", pod.phase().word());
    List<Object> conditions = new ArrayList<>();
    for (PodCondition condition : pod.conditions()) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("type", condition.type());
      document.put("status", condition.status().word());
      putText(document, "reason", condition.reason());
      putText(document, "message", condition.message());
      JobDocuments.put(document, "lastTransitionTime", condition.lastTransitionTime());
      conditions.add(document);
    }
    JobDocuments.putUnlessEmpty(status, "conditions", conditions);
    putText(status, "reason", pod.reason());
    putText(status, "message", pod.message());
    status.put("hostIP", "127.0.0.1");
    JobDocuments.put(status, "startTime", pod.startTime());
    JobDocuments.putUnlessEmpty(status, "initContainerStatuses", containers(pod.initContainers()));
    JobDocuments.putUnlessEmpty(status, "containerStatuses", containers(pod.containers()));
    status.put("qosClass", "BestEffort");
    return status;
  }

  private static List<Object> containers(List<ContainerStatus> statuses) {
    List<Object> documents = new ArrayList<>();
    for (ContainerStatus status : statuses) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("name", status.name());
      document.put("image", status.image());
      document.put("imageID", status.image());
      document.put("state", state(status.state()));
      document.put(
          "lastState",
          status.lastState() == null ? new LinkedHashMap<>() : state(status.lastState()));
      document.put("ready", status.ready());
      document.put("started", status.state() instanceof ContainerState.Running);
      document.put("restartCount", status.restartCount());
      documents.add(document);
    }
    return documents;
  }

  private static Map<String, Object> state(ContainerState state) {
    Map<String, Object> inner = new LinkedHashMap<>();
    String word;
    if (state instanceof ContainerState.Running running) {
      word = "running";
      putTime(inner, "startedAt", running.startedAt());
    } else if (state instanceof ContainerState.Terminated terminated) {
      word = "terminated";
      inner.put("exitCode", terminated.exitCode());
      putText(inner, "reason", terminated.reason());
      putText(inner, "message", terminated.message());
      putTime(inner, "startedAt", terminated.startedAt());
      putTime(inner, "finishedAt", terminated.finishedAt());
    } else {
      ContainerState.Waiting waiting = (ContainerState.Waiting) state;
      word = "waiting";
      putText(inner, "reason", waiting.reason());
      putText(inner, "message", waiting.message());
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(word, inner);
    return document;
  }

  private static void putTime(Map<String, Object> document, String name, @Nullable Instant time) {
    JobDocuments.put(document, name, time);
  }

  private static void putText(Map<String, Object> document, String name, String text) {
    if (!text.isEmpty()) {
      document.put(name, text);
    }
  }
}
