package dev.jobwright.controller;

import dev.jobwright.model.ConditionStatus;
import dev.jobwright.model.ObjectMeta;
import dev.jobwright.runtime.ContainerStatus;
import dev.jobwright.runtime.Pod;
import dev.jobwright.runtime.PodCondition;
import dev.jobwright.runtime.PodPhase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the value that the API would show of a pod. */
final class PodSnapshot {
  private static final String PREFIX = "batch.kubernetes.io/";
  static final String INDEX = PREFIX + "job-completion-index";

  private PodSnapshot() {}

  static Pod of(ManagedPod pod) {
    return new Pod(
        pod.name(),
        pod.namespace(),
        pod.uid(),
        pod.scheduled ? pod.plan.nodeName : null,
        pod.index < 0 ? null : pod.index,
        labels(pod),
        annotations(pod),
        Seconds.instant(pod.createdAt),
        pod.isDeleting()
            ? Seconds.instant(pod.deletedAt + (pod.scheduled ? pod.plan.grace : 0))
            : null,
        pod.scheduled ? Seconds.instant(pod.startedAt) : null,
        pod.plan.template.spec(),
        pod.phase,
        pod.reason,
        pod.message,
        conditions(pod),
        statuses(pod, true),
        statuses(pod, false));
  }

  private static Map<String, String> labels(ManagedPod pod) {
    ObjectMeta template = pod.plan.template.metadata();
    Map<String, String> labels =
        new LinkedHashMap<>(template == null ? Map.of() : template.labels());
    if (pod.index >= 0) {
      labels.put(INDEX, Integer.toString(pod.index));
    }
    return labels;
  }

  private static Map<String, String> annotations(ManagedPod pod) {
    ObjectMeta template = pod.plan.template.metadata();
    Map<String, String> annotations =
        new LinkedHashMap<>(template == null ? Map.of() : template.annotations());
    if (pod.index >= 0) {
      annotations.put(INDEX, Integer.toString(pod.index));
    }
    if (pod.job.plan().hasLimitPerIndex()) {
      annotations.put(PREFIX + "job-index-failure-count", Integer.toString(pod.failureCount));
      if (pod.ignoredFailureCount > 0) {
        annotations.put(
            PREFIX + "job-index-ignored-failure-count", Integer.toString(pod.ignoredFailureCount));
      }
    }
    return annotations;
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
    conditions.add(scheduled(pod));
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

  private static PodCondition scheduled(ManagedPod pod) {
    String refusal = pod.plan.refusal;
    return new PodCondition(
        PodCondition.POD_SCHEDULED,
        refusal == null ? ConditionStatus.TRUE : ConditionStatus.FALSE,
        refusal == null ? "" : "Unschedulable",
        refusal == null ? "" : refusal,
        Seconds.instant(pod.createdAt));
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
