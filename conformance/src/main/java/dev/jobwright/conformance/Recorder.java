package dev.jobwright.conformance;

import dev.jobwright.runtime.ContainerState;
import dev.jobwright.runtime.ContainerStatus;
import dev.jobwright.runtime.JobCondition;
import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobStatus;
import dev.jobwright.runtime.Pod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Watches a Job of the local runtime and tells of it in the form of a recording. */
final class Recorder {
  private final JobRun run;
  private final Map<String, Pod> pods = new LinkedHashMap<>();

  Recorder(JobRun run) {
    this.run = run;
    run.pods().forEach(this::see);
    run.onPodChange(this::see);
  }

  private void see(Pod pod) {
    pods.put(pod.name(), pod);
  }

  Map<String, @Nullable Object> observed() {
    JobStatus status = run.status();
    Map<String, @Nullable Object> observed = new LinkedHashMap<>();
    observed.put("conditions", status.conditions().stream().map(this::condition).toList());
    observed.put("succeeded", status.succeeded());
    observed.put("failed", status.failed());
    observed.put("completedIndexes", status.completedIndexes());
    observed.put("failedIndexes", status.failedIndexes());
    observed.put("podsCreated", pods.size());
    observed.put("podIndexes", podIndexes());
    observed.put("podExits", podExits());
    observed.put("jobEvents", jobEvents());
    observed.put("deleted", run.isDeleted());
    return observed;
  }

  /** Returns when pods were created, in seconds after the Job. */
  List<Double> podsCreatedAt(Instant start) {
    return pods.values().stream()
        .map(pod -> Duration.between(start, pod.creationTime()).toMillis() / 1000.0)
        .sorted()
        .toList();
  }

  private Map<String, Object> condition(JobCondition condition) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("type", condition.type());
    result.put("status", condition.status().word());
    result.put("reason", condition.reason());
    result.put("message", anonymous(condition.message()));
    return result;
  }

  private @Nullable Object podIndexes() {
    List<Integer> indexes =
        pods.values().stream().map(Pod::completionIndex).filter(Objects::nonNull).sorted().toList();
    return indexes.isEmpty() ? null : indexes;
  }

  private List<Object> podExits() {
    List<Object> exits = new ArrayList<>();
    for (Pod pod : pods.values()) {
      pod.initContainers().forEach(container -> exits.add(exit(container)));
      pod.containers().forEach(container -> exits.add(exit(container)));
    }
    return exits;
  }

  private static List<@Nullable Object> exit(ContainerStatus container) {
    if (container.state() instanceof ContainerState.Terminated end) {
      return Arrays.asList(
          container.name(), end.exitCode(), end.reason(), container.restartCount());
    }
    return Arrays.asList(container.name(), null, null, container.restartCount());
  }

  /** Returns the kinds of events, and how many event objects there are of each. */
  private List<Object> jobEvents() {
    Map<List<Object>, Integer> counts = new LinkedHashMap<>();
    for (JobEvent event : run.events()) {
      if (event.object().startsWith("Job/")) {
        counts.merge(
            List.of(event.type().word(), event.reason(), anonymous(event.message())),
            1,
            Integer::sum);
      }
    }
    List<Object> events = new ArrayList<>();
    counts.forEach(
        (kind, count) -> {
          List<Object> event = new ArrayList<>(kind);
          event.add(count);
          events.add(event);
        });
    return events;
  }

  /** Replaces generated names, as the recordings do. */
  private String anonymous(String message) {
    String result = message;
    for (String name : pods.keySet()) {
      result = result.replace("default/" + name, "<namespace>/<pod>").replace(name, "<pod>");
    }
    return result;
  }
}
