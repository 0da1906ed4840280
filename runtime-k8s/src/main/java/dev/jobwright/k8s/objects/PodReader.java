package dev.jobwright.k8s.objects;

import dev.jobwright.model.Job;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.Resource;
import dev.jobwright.runtime.ContainerState;
import dev.jobwright.runtime.ContainerStatus;
import dev.jobwright.runtime.Pod;
import dev.jobwright.runtime.PodCondition;
import dev.jobwright.runtime.PodPhase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads pods as the API server shows them. */
public final class PodReader {
  private static final String INDEX = "batch.kubernetes.io/job-completion-index";

  private PodReader() {}

  public static Pod pod(Seen seen) {
    Fields metadata = seen.metadata();
    Fields spec = seen.object().at("spec");
    Fields status = seen.object().at("status");
    return new Pod(
        seen.name(),
        metadata.text("namespace"),
        seen.uid(),
        spec.textOrNull("nodeName"),
        index(metadata.at("annotations").text(INDEX)),
        metadata.texts("labels"),
        metadata.texts("annotations"),
        metadata.seconds("creationTimestamp"),
        metadata.time("deletionTimestamp"),
        status.time("startTime"),
        spec(spec),
        phase(status.text("phase")),
        status.text("reason"),
        status.text("message"),
        status.all("conditions").map(PodReader::condition).toList(),
        containers(spec, "initContainers", status, "initContainerStatuses"),
        containers(spec, "containers", status, "containerStatuses"));
  }

  private static @Nullable Integer index(String text) {
    return text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
  }

  /** Reads a pod's spec as that of a Job's template. */
  private static PodSpec spec(Fields spec) {
    try {
      return specOfTemplate(spec.copy());
    } catch (IllegalArgumentException newer) {
      // a word of a later version of the API; containers and images are always there
      return specOfTemplate(
          Map.of(
              "containers",
              spec.all("containers")
                  .map(each -> Map.of("name", each.text("name"), "image", each.text("image")))
                  .toList()));
    }
  }

  private static PodSpec specOfTemplate(Map<String, Object> spec) {
    Map<String, Object> job = new LinkedHashMap<>();
    job.put("apiVersion", "batch/v1");
    job.put("kind", "Job");
    job.put("metadata", Map.of("name", "j"));
    job.put("spec", Map.of("template", Map.of("spec", spec)));
    return ((Job) Resource.of(job)).spec().template().spec();
  }

  private static PodPhase phase(String word) {
    for (PodPhase phase : PodPhase.values()) {
      if (phase.word().equals(word)) {
        return phase;
      }
    }
    // also for "Unknown", which a node that is not heard of left behind until v1.27
    return PodPhase.PENDING;
  }

  private static PodCondition condition(Fields condition) {
    return new PodCondition(
        condition.text("type"),
        JobReader.conditionStatus(condition),
        condition.text("reason"),
        condition.text("message"),
        condition.seconds("lastTransitionTime"));
  }

  /** Reads what the kubelet says of containers; before it says anything, they wait. */
  private static List<ContainerStatus> containers(
      Fields spec, String declared, Fields status, String reported) {
    if (status.has(reported)) {
      return status.all(reported).map(PodReader::container).toList();
    }
    return spec.all(declared)
        .map(
            container ->
                new ContainerStatus(
                    container.text("name"),
                    container.text("image"),
                    new ContainerState.Waiting("", ""),
                    null,
                    false,
                    0))
        .toList();
  }

  private static ContainerStatus container(Fields container) {
    Fields last = container.at("lastState").at("terminated");
    return new ContainerStatus(
        container.text("name"),
        container.text("image"),
        state(container.at("state")),
        last.isEmpty() ? null : terminated(last),
        container.isTrue("ready"),
        container.number("restartCount"));
  }

  private static ContainerState state(Fields state) {
    if (state.has("running")) {
      return new ContainerState.Running(state.at("running").seconds("startedAt"));
    }
    if (state.has("terminated")) {
      return terminated(state.at("terminated"));
    }
    Fields waiting = state.at("waiting");
    return new ContainerState.Waiting(waiting.text("reason"), waiting.text("message"));
  }

  private static ContainerState.Terminated terminated(Fields end) {
    return new ContainerState.Terminated(
        end.number("exitCode"),
        end.text("reason"),
        end.text("message"),
        end.time("startedAt"),
        end.time("finishedAt"));
  }
}
