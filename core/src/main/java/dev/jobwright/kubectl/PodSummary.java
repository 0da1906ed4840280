package dev.jobwright.kubectl;

import dev.jobwright.model.ConditionStatus;
import dev.jobwright.model.Container;
import dev.jobwright.model.RestartPolicy;
import dev.jobwright.runtime.ContainerState;
import dev.jobwright.runtime.ContainerStatus;
import dev.jobwright.runtime.Pod;
import dev.jobwright.runtime.PodCondition;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A pod in a few words, put together from the states of its containers as kubectl does. */
final class PodSummary {
  private static final String GATED = "SchedulingGated";

  private final Pod pod;
  private final Set<String> sidecars;
  private String status;
  private int ready;
  private int restarts;
  private @Nullable Instant lastRestart;

  private PodSummary(Pod pod) {
    this.pod = pod;
    sidecars =
        pod.spec().initContainers().stream()
            .filter(container -> container.restartPolicy() == RestartPolicy.ALWAYS)
            .map(Container::name)
            .collect(Collectors.toSet());
    String reason = pod.reason().isEmpty() ? pod.phase().word() : pod.reason();
    status = isGated() ? GATED : reason;
  }

  private boolean isGated() {
    return pod.conditions().stream()
        .anyMatch(
            any -> any.type().equals(PodCondition.POD_SCHEDULED) && any.reason().equals(GATED));
  }

  static PodSummary of(Pod pod) {
    PodSummary summary = new PodSummary(pod);
    String init = summary.initialization();
    if (init == null || summary.is(PodCondition.INITIALIZED)) {
      summary.lookAtContainers();
    } else {
      summary.status = init;
      pod.initContainers().forEach(summary::addRestarts);
    }
    if (pod.deletionTime() != null && !pod.phase().isTerminal()) {
      summary.status = "Terminating";
    }
    return summary;
  }

  String status() {
    return status;
  }

  int ready() {
    return ready;
  }

  int containers() {
    return pod.spec().containers().size() + sidecars.size();
  }

  int restarts() {
    return restarts;
  }

  @Nullable Instant lastRestart() {
    return lastRestart;
  }

  /** Returns what the first init container that is not done is at; {@code null} when all are. */
  private @Nullable String initialization() {
    List<ContainerStatus> inits = pod.initContainers();
    for (int i = 0; i < inits.size(); i++) {
      ContainerStatus init = inits.get(i);
      ContainerState state = init.state();
      boolean runningSidecar =
          sidecars.contains(init.name()) && state instanceof ContainerState.Running;
      if (runningSidecar) {
        ready += init.ready() ? 1 : 0;
      } else if (!(state instanceof ContainerState.Terminated end && end.exitCode() == 0)) {
        return "Init:" + initState(state, i);
      }
    }
    return null;
  }

  private String initState(ContainerState state, int position) {
    if (state instanceof ContainerState.Terminated end) {
      return end.reason().isEmpty() ? "ExitCode:" + end.exitCode() : end.reason();
    }
    if (state instanceof ContainerState.Waiting waiting
        && !waiting.reason().isEmpty()
        && !waiting.reason().equals("PodInitializing")) {
      return waiting.reason();
    }
    return position + "/" + pod.spec().initContainers().size();
  }

  private void lookAtContainers() {
    pod.initContainers().stream()
        .filter(init -> sidecars.contains(init.name()))
        .forEach(this::addRestarts);
    boolean someRun = false;
    List<ContainerStatus> containers = pod.containers();
    for (int i = containers.size() - 1; i >= 0; i--) {
      ContainerStatus container = containers.get(i);
      addRestarts(container);
      if (container.state() instanceof ContainerState.Waiting waiting) {
        status = waiting.reason().isEmpty() ? status : waiting.reason();
      } else if (container.state() instanceof ContainerState.Terminated end) {
        status = end.reason().isEmpty() ? "ExitCode:" + end.exitCode() : end.reason();
      } else if (container.ready()) {
        someRun = true;
        ready++;
      }
    }
    if (status.equals("Completed") && someRun) {
      status = is(PodCondition.READY) ? "Running" : "NotReady";
    }
  }

  private void addRestarts(ContainerStatus container) {
    restarts += container.restartCount();
    ContainerState.Terminated last = container.lastState();
    if (last != null && last.finishedAt() != null) {
      boolean later = lastRestart == null || lastRestart.isBefore(last.finishedAt());
      lastRestart = later ? last.finishedAt() : lastRestart;
    }
  }

  private boolean is(String condition) {
    return pod.conditions().stream()
        .anyMatch(any -> any.type().equals(condition) && any.status() == ConditionStatus.TRUE);
  }
}
