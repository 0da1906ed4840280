package dev.jobwright.controller;

import dev.jobwright.model.ConditionStatus;
import dev.jobwright.runtime.ContainerStatus;
import dev.jobwright.runtime.Pod;
import dev.jobwright.runtime.PodCondition;
import dev.jobwright.runtime.PodPhase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Makes the value that the API would show of a pod. */
final class PodSnapshot {
  private PodSnapshot() {}

  static Pod of(ManagedPod pod) {
    return new Pod(
        pod.name(),
        pod.namespace(),
        pod.uid(),
        pod.scheduled ? pod.plan.nodeName : pod.plan.placement.boundTo(),
        pod.index < 0 ? null : pod.index,
        PodFromTemplate.labels(pod.plan.template, pod.index),
        PodFromTemplate.annotations(
            pod.plan.template, pod.place(), pod.job.plan().hasLimitPerIndex()),
        Seconds.instant(pod.createdAt),
        pod.isDeleting()
            ? Seconds.instant(pod.deletedAt + (pod.scheduled ? pod.plan.grace : 0))
            : null,
        pod.scheduled ? Seconds.instant(pod.startedAt) : null,
        PodFromTemplate.spec(pod.plan.template.spec(), pod.job.name(), pod.index),
        pod.phase,
        pod.reason,
        pod.message,
        conditions(pod),
        statuses(pod, true),
        statuses(pod, false));
  }

  /** Returns the pod's conditions, in the order in which the kubelet writes them. */
  static List<PodCondition> conditions(ManagedPod pod) {
    List<PodCondition> conditions = new ArrayList<>();
    if (pod.disruption != null) {
      conditions.add(disruption(pod, pod.disruption));
    }
    if (pod.scheduled) {
      boolean initialized = pod.initializedAt >= 0;
      long since = initialized ? pod.initializedAt : pod.startedAt;
      conditions.add(
          condition(
              PodCondition.INITIALIZED,
              initialized,
              initialized ? "" : "ContainersNotInitialized",
              since));
      conditions.add(
          condition(PodCondition.READY, pod.ready, unreadiness(pod), pod.readyChangedAt));
      conditions.add(
          condition(
              PodCondition.CONTAINERS_READY, pod.ready, unreadiness(pod), pod.readyChangedAt));
    }
    scheduled(pod).ifPresent(conditions::add);
    return conditions;
  }

  private static PodCondition disruption(ManagedPod pod, String reason) {
    return new PodCondition(
        PodCondition.DISRUPTION_TARGET,
        ConditionStatus.TRUE,
        reason,
        "Eviction API: evicting",
        Seconds.instant(pod.disruptedAt));
  }

  private static Optional<PodCondition> scheduled(ManagedPod pod) {
    Placement placement = pod.plan.placement;
    if (!placement.taken() && placement.reason() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new PodCondition(
            PodCondition.POD_SCHEDULED,
            placement.taken() ? ConditionStatus.TRUE : ConditionStatus.FALSE,
            Objects.requireNonNullElse(placement.reason(), ""),
            placement.message(),
            Seconds.instant(pod.createdAt)));
  }

  private static String unreadiness(ManagedPod pod) {
    if (pod.ready) {
      return "";
    }
    if (pod.phase == PodPhase.SUCCEEDED) {
      return "PodCompleted";
    }
    return pod.phase == PodPhase.FAILED ? "PodFailed" : "ContainersNotReady";
  }

  private static PodCondition condition(String type, boolean holds, String reason, long since) {
    ConditionStatus status = holds ? ConditionStatus.TRUE : ConditionStatus.FALSE;
    Instant time = Seconds.instant(since);
    return new PodCondition(type, status, reason, "", time);
  }

  private static List<ContainerStatus> statuses(ManagedPod pod, boolean inits) {
    List<ContainerStatus> statuses = new ArrayList<>();
    if (pod.scheduled) {
      for (ManagedContainer container : pod.inStatusOrder()) {
        if (container.isMain() != inits) {
          statuses.add(container.status());
        }
      }
    }
    return statuses;
  }
}
