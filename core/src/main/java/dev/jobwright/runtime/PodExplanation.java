package dev.jobwright.runtime;

import dev.jobwright.model.ConditionStatus;
import dev.jobwright.model.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Concludes from a pod, its containers and its events what is the matter with it. */
final class PodExplanation {
  private static final List<String> LOST =
      List.of("NodeLost", "NodeShutdown", "Shutdown", "Terminated", "DeletionByTaintManager");
  private static final List<String> IMAGE_REASONS =
      List.of(
          "ErrImagePull",
          "ImagePullBackOff",
          "InvalidImageName",
          "ErrImageNeverPull",
          "ImageInspectError",
          "RegistryUnavailable",
          "SignatureValidationFailed");
  private static final List<String> NO_USE_TO_TRY_AGAIN =
      List.of(
          "not found",
          "manifest unknown",
          "does not exist",
          "access denied",
          "unauthorized",
          "authentication required",
          "authorization failed",
          "403 forbidden",
          "invalid reference format",
          "couldn't parse image",
          "no match for platform",
          "errimageneverpull");

  private final List<JobEvent> events;
  private final Explanation.LogTail logs;

  PodExplanation(List<JobEvent> events, Explanation.LogTail logs) {
    this.events = events;
    this.logs = logs;
  }

  /** Says why a pod has failed; empty when it has not. */
  Optional<FailureCause> failure(Pod pod, String jobsWords) {
    return disruption(pod)
        .or(() -> endOfPod(pod))
        .or(
            () ->
                containers(pod)
                    .flatMap(container -> end(pod, container, jobsWords).stream())
                    .findFirst());
  }

  private Optional<FailureCause> disruption(Pod pod) {
    return pod.conditions().stream()
        .filter(condition -> condition.type().equals(PodCondition.DISRUPTION_TARGET))
        .filter(condition -> condition.status() == ConditionStatus.TRUE)
        .findFirst()
        .map(
            condition -> {
              String words =
                  "condition DisruptionTarget of pod %s: %s: %s"
                      .formatted(pod.name(), condition.reason(), condition.message());
              return isNodeLost(condition.reason(), condition.message())
                  ? new FailureCause.NodeLost(pod.name(), condition.message(), List.of(words))
                  : new FailureCause.Evicted(pod.name(), condition.message(), List.of(words));
            });
  }

  private static boolean isNodeLost(String reason, String message) {
    return LOST.contains(reason) || message.contains("node shutdown");
  }

  private Optional<FailureCause> endOfPod(Pod pod) {
    if (pod.reason().isEmpty()) {
      return Optional.empty();
    }
    List<String> evidence =
        List.of("pod %s: %s: %s".formatted(pod.name(), pod.reason(), pod.message()));
    if (isNodeLost(pod.reason(), pod.message())) {
      return Optional.of(new FailureCause.NodeLost(pod.name(), pod.message(), evidence));
    }
    return Optional.of(
        switch (pod.reason()) {
          case "Evicted" -> new FailureCause.Evicted(pod.name(), pod.message(), evidence);
          case "DeadlineExceeded" -> new FailureCause.DeadlinePassed(pod.message(), evidence);
          default -> new FailureCause.Other(pod.reason(), pod.message(), evidence);
        });
  }

  private Optional<FailureCause> end(Pod pod, ContainerStatus container, String jobsWords) {
    boolean now = container.state() instanceof ContainerState.Terminated;
    ContainerState.Terminated end =
        container.state() instanceof ContainerState.Terminated terminated
            ? terminated
            : container.lastState();
    if (end == null || end.exitCode() == 0) {
      return Optional.empty();
    }
    List<String> evidence = new ArrayList<>();
    evidence.add(words(pod, container, end));
    if (!jobsWords.isEmpty()) {
      evidence.add(jobsWords);
    }
    if (end.reason().equals("OOMKilled")) {
      return Optional.of(
          new FailureCause.OutOfMemory(
              pod.name(), container.name(), memoryLimit(pod, container.name()), evidence));
    }
    boolean restarted = !now && container.restartCount() > 0;
    List<String> tail = logs.of(pod.name(), container.name(), restarted && isRunning(container));
    return Optional.of(
        new FailureCause.ContainerFailed(
            pod.name(), container.name(), end.exitCode(), tail, evidence));
  }

  private static boolean isRunning(ContainerStatus container) {
    return container.state() instanceof ContainerState.Running;
  }

  private static String words(Pod pod, ContainerStatus container, ContainerState.Terminated end) {
    String message = end.message().isEmpty() ? "" : ": " + end.message();
    return "container %s of pod %s: terminated, %s, exit code %d%s"
        .formatted(container.name(), pod.name(), end.reason(), end.exitCode(), message);
  }

  private static String memoryLimit(Pod pod, String container) {
    return Stream.concat(pod.spec().initContainers().stream(), pod.spec().containers().stream())
        .filter(each -> each.name().equals(container))
        .map(PodExplanation::memoryLimit)
        .findFirst()
        .orElse("");
  }

  private static String memoryLimit(Container container) {
    var resources = container.resources();
    Object limit = resources == null ? null : resources.limits().get("memory");
    return limit == null ? "" : limit.toString();
  }

  /** Says what keeps a pod that has not ended from going on; empty when nothing does. */
  Optional<FailureCause> obstacle(Pod pod) {
    return disruption(pod)
        .or(() -> unschedulable(pod))
        .or(
            () ->
                containers(pod).flatMap(container -> waiting(pod, container).stream()).findFirst())
        .or(() -> mount(pod));
  }

  private static Optional<FailureCause> unschedulable(Pod pod) {
    return pod.conditions().stream()
        .filter(condition -> condition.type().equals(PodCondition.POD_SCHEDULED))
        .filter(condition -> condition.status() == ConditionStatus.FALSE)
        .findFirst()
        .map(
            condition ->
                new FailureCause.Unschedulable(
                    pod.name(),
                    condition.message(),
                    List.of(
                        "condition PodScheduled of pod %s: %s: %s"
                            .formatted(pod.name(), condition.reason(), condition.message()))));
  }

  private Optional<FailureCause> waiting(Pod pod, ContainerStatus container) {
    if (!(container.state() instanceof ContainerState.Waiting waiting)) {
      return Optional.empty();
    }
    List<String> evidence = new ArrayList<>();
    evidence.add(
        "container %s of pod %s: waiting, %s: %s"
            .formatted(container.name(), pod.name(), waiting.reason(), waiting.message()));
    if (IMAGE_REASONS.contains(waiting.reason())) {
      return Optional.of(image(pod, container, waiting, evidence));
    }
    return switch (waiting.reason()) {
      case "CreateContainerConfigError" ->
          Optional.of(new FailureCause.MissingReference(pod.name(), waiting.message(), evidence));
      case "CreateContainerError", "RunContainerError", "PreCreateHookError", "PreStartHookError" ->
          Optional.of(new FailureCause.Other(waiting.reason(), waiting.message(), evidence));
      case "CrashLoopBackOff" -> Optional.of(crashLoop(pod, container, evidence));
      default -> Optional.empty();
    };
  }

  private FailureCause image(
      Pod pod, ContainerStatus container, ContainerState.Waiting waiting, List<String> evidence) {
    eventsOf(pod)
        .filter(event -> event.reason().equals("Failed") || event.reason().equals("InspectFailed"))
        .forEach(event -> evidence.add(Explanation.words(event)));
    String all = (String.join("\n", evidence) + waiting.reason()).toLowerCase(Locale.ROOT);
    boolean isFinal =
        waiting.reason().equals("InvalidImageName")
            || (NO_USE_TO_TRY_AGAIN.stream().anyMatch(all::contains) && !isRateLimit(all));
    return new FailureCause.ImageUnavailable(
        pod.name(), container.image(), isFinal, waiting.message(), evidence);
  }

  private static boolean isRateLimit(String words) {
    return words.contains("toomanyrequests") || words.contains("rate limit");
  }

  private FailureCause crashLoop(Pod pod, ContainerStatus container, List<String> evidence) {
    ContainerState.Terminated last = container.lastState();
    if (last != null) {
      evidence.add(words(pod, container, last));
      if (last.reason().equals("OOMKilled")) {
        return new FailureCause.OutOfMemory(
            pod.name(), container.name(), memoryLimit(pod, container.name()), evidence);
      }
    }
    return new FailureCause.CrashLoop(
        pod.name(),
        container.name(),
        container.restartCount(),
        last == null ? 0 : last.exitCode(),
        logs.of(pod.name(), container.name(), false),
        evidence);
  }

  /** A volume that is not mounted is told by events alone. */
  private Optional<FailureCause> mount(Pod pod) {
    if (containers(pod).anyMatch(PodExplanation::hasBegun)) {
      return Optional.empty();
    }
    return eventsOf(pod)
        .filter(
            event ->
                event.reason().equals("FailedMount") || event.reason().equals("FailedAttachVolume"))
        .reduce((first, second) -> second)
        .map(
            event ->
                new FailureCause.MissingReference(
                    pod.name(), event.message(), List.of(Explanation.words(event))));
  }

  private static boolean hasBegun(ContainerStatus container) {
    return !(container.state() instanceof ContainerState.Waiting) || container.lastState() != null;
  }

  private Stream<JobEvent> eventsOf(Pod pod) {
    return events.stream().filter(event -> event.object().equals("Pod/" + pod.name()));
  }

  private static Stream<ContainerStatus> containers(Pod pod) {
    return Stream.concat(pod.initContainers().stream(), pod.containers().stream());
  }
}
