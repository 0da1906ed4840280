package dev.jobwright.kubectl;

import dev.jobwright.model.ConditionStatus;
import dev.jobwright.model.Job;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.Resource;
import dev.jobwright.runtime.ContainerState;
import dev.jobwright.runtime.ContainerStatus;
import dev.jobwright.runtime.CronStatus;
import dev.jobwright.runtime.EventType;
import dev.jobwright.runtime.JobCondition;
import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.JobStatus;
import dev.jobwright.runtime.Pod;
import dev.jobwright.runtime.PodCondition;
import dev.jobwright.runtime.PodPhase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Objects of a real cluster, and what kubectl printed of them at that time. */
final class Recorded {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final String name;
  private final Map<String, Object> object;

  Recorded(String name) {
    this.name = name;
    object = map(JSON.readValue(text(".json"), Map.class));
  }

  String text(String suffix) {
    try (InputStream in = Recorded.class.getResourceAsStream(name + suffix)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Instant now() {
    return Instant.parse(text(".now").strip());
  }

  Resource resource() {
    return Resource.of(object);
  }

  Instant creationTime() {
    return Instant.parse((String) map(object.get("metadata")).get("creationTimestamp"));
  }

  JobStatus jobStatus() {
    Map<String, Object> status = map(object.get("status"));
    return new JobStatus(
        number(status.get("active")),
        number(status.get("ready")),
        number(status.get("terminating")),
        number(status.get("succeeded")),
        number(status.get("failed")),
        (String) status.get("completedIndexes"),
        (String) status.get("failedIndexes"),
        maps(status.get("conditions")).map(Recorded::jobCondition).toList(),
        instant(status.get("startTime")),
        instant(status.get("completionTime")));
  }

  CronStatus cronStatus() {
    Map<String, Object> status = map(object.get("status"));
    return new CronStatus(
        maps(status.get("active")).map(reference -> (String) reference.get("name")).toList(),
        instant(status.get("lastScheduleTime")),
        instant(status.get("lastSuccessfulTime")));
  }

  private static JobCondition jobCondition(Map<String, Object> condition) {
    return new JobCondition(
        (String) condition.get("type"),
        status(condition),
        text(condition.get("reason")),
        text(condition.get("message")),
        instant(condition.get("lastProbeTime")),
        instant(condition.get("lastTransitionTime")));
  }

  /** Returns the events of the object itself. */
  List<JobEvent> events() {
    String own = (String) map(object.get("metadata")).get("name");
    return maps(map(JSON.readValue(text(".events.json"), Map.class)).get("items"))
        .filter(event -> map(event.get("involvedObject")).get("name").equals(own))
        .filter(event -> map(event.get("involvedObject")).get("kind").equals(object.get("kind")))
        .map(Recorded::event)
        .toList();
  }

  private static JobEvent event(Map<String, Object> event) {
    return new JobEvent(
        text(map(event.get("involvedObject")).get("name")),
        event.get("type").equals("Normal") ? EventType.NORMAL : EventType.WARNING,
        text(event.get("reason")),
        text(event.get("message")),
        text(map(event.get("source")).get("component")),
        number(event.get("count")),
        instant(event.get("firstTimestamp")),
        instant(event.get("lastTimestamp")));
  }

  List<Pod> pods() {
    return maps(map(JSON.readValue(text(".pods.json"), Map.class)).get("items"))
        .map(Recorded::pod)
        .toList();
  }

  private static Pod pod(Map<String, Object> pod) {
    Map<String, Object> metadata = map(pod.get("metadata"));
    Map<String, Object> status = map(pod.get("status"));
    return new Pod(
        text(metadata.get("name")),
        text(metadata.get("namespace")),
        text(metadata.get("uid")),
        (String) map(pod.get("spec")).get("nodeName"),
        null,
        Map.of(),
        Map.of(),
        instant(metadata.get("creationTimestamp")),
        instant(metadata.get("deletionTimestamp")),
        instant(status.get("startTime")),
        spec(map(pod.get("spec"))),
        Stream.of(PodPhase.values())
            .filter(phase -> phase.word().equals(status.get("phase")))
            .findFirst()
            .orElseThrow(),
        text(status.get("reason")),
        text(status.get("message")),
        maps(status.get("conditions")).map(Recorded::podCondition).toList(),
        maps(status.get("initContainerStatuses")).map(Recorded::container).toList(),
        maps(status.get("containerStatuses")).map(Recorded::container).toList());
  }

  /** Reads a pod's spec as that of a Job's template. */
  private static PodSpec spec(Map<String, Object> spec) {
    Map<String, Object> bare = new LinkedHashMap<>();
    bare.put("containers", spec.get("containers"));
    bare.put("restartPolicy", spec.get("restartPolicy"));
    Map<String, Object> job = new LinkedHashMap<>();
    job.put("apiVersion", "batch/v1");
    job.put("kind", "Job");
    job.put("metadata", Map.of("name", "j"));
    job.put("spec", Map.of("template", Map.of("spec", bare)));
    return ((Job) Resource.of(job)).spec().template().spec();
  }

  private static PodCondition podCondition(Map<String, Object> condition) {
    return new PodCondition(
        text(condition.get("type")),
        status(condition),
        text(condition.get("reason")),
        text(condition.get("message")),
        instant(condition.get("lastTransitionTime")));
  }

  private static ContainerStatus container(Map<String, Object> container) {
    Map<String, Object> last = map(map(container.get("lastState")).get("terminated"));
    return new ContainerStatus(
        text(container.get("name")),
        text(container.get("image")),
        state(map(container.get("state"))),
        last.isEmpty() ? null : terminated(last),
        Boolean.TRUE.equals(container.get("ready")),
        number(container.get("restartCount")));
  }

  private static ContainerState state(Map<String, Object> state) {
    if (state.containsKey("running")) {
      return new ContainerState.Running(instant(map(state.get("running")).get("startedAt")));
    }
    if (state.containsKey("terminated")) {
      return terminated(map(state.get("terminated")));
    }
    Map<String, Object> waiting = map(state.get("waiting"));
    return new ContainerState.Waiting(text(waiting.get("reason")), text(waiting.get("message")));
  }

  private static ContainerState.Terminated terminated(Map<String, Object> end) {
    return new ContainerState.Terminated(
        number(end.get("exitCode")),
        text(end.get("reason")),
        text(end.get("message")),
        instant(end.get("startedAt")),
        instant(end.get("finishedAt")));
  }

  private static ConditionStatus status(Map<String, Object> condition) {
    return condition.get("status").equals("True") ? ConditionStatus.TRUE : ConditionStatus.FALSE;
  }

  private static Map<String, Object> map(Object value) {
    Map<String, Object> copy = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, inner) -> copy.put((String) key, inner));
    }
    return copy;
  }

  private static Stream<Map<String, Object>> maps(Object value) {
    return value instanceof List<?> list ? list.stream().map(Recorded::map) : Stream.of();
  }

  private static int number(Object value) {
    return value instanceof Number number ? number.intValue() : 0;
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }

  private static Instant instant(Object value) {
    return value == null ? null : Instant.parse((String) value);
  }
}
