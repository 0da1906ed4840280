package dev.jobwright.k8s.testing;

import dev.jobwright.controller.StoredPod;
import dev.jobwright.k8s.objects.PodReader;
import dev.jobwright.model.Job;
import dev.jobwright.model.PodTemplate;
import dev.jobwright.runtime.ContainerState;
import dev.jobwright.runtime.ContainerStatus;
import dev.jobwright.runtime.Pod;
import dev.jobwright.runtime.PodCondition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads pods as they are stored, and writes new ones and their status. */
final class PodDocuments {
  private PodDocuments() {}

  static StoredPod pod(Map<String, Object> object) {
    Map<String, Object> metadata = Doc.map(object, "metadata");
    int grace = Doc.number(metadata, "deletionGracePeriodSeconds", 0);
    return new StoredPod(
        PodReader.pod(JobDocuments.seen(object)),
        Doc.texts(metadata, "finalizers").contains(StoredPod.FINALIZER),
        Duration.ofSeconds(grace));
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
