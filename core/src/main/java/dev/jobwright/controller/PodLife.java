package dev.jobwright.controller;

import dev.jobwright.runtime.EventType;
import dev.jobwright.runtime.JobEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The events that every pod has: scheduled, and for each container pulled, created and started.
 * They follow from the pod itself and are made when somebody asks.
 */
final class PodLife {
  private final ManagedPod pod;
  private final String object;
  private final List<JobEvent> events = new ArrayList<>();

  private PodLife(ManagedPod pod) {
    this.pod = pod;
    object = "Pod/" + pod.name();
  }

  /** Returns these events of a pod and others, oldest first. */
  static List<JobEvent> with(ManagedPod pod, List<JobEvent> others) {
    PodLife life = new PodLife(pod);
    life.addAll();
    life.events.addAll(others);
    life.events.sort(Comparator.comparing(JobEvent::firstTime));
    return List.copyOf(life.events);
  }

  private void addAll() {
    if (!pod.scheduled) {
      return;
    }
    if (!pod.plan.isBound) {
      String assigned = "Successfully assigned " + pod.qualifiedName() + " to " + pod.plan.nodeName;
      add("Scheduled", assigned, Kubelet.SCHEDULER, 1, pod.startedAt, pod.startedAt);
    }
    for (ManagedContainer container : pod.containers) {
      if (container.creations() > 0) {
        addLifeOf(container);
      }
    }
  }

  private void addLifeOf(ManagedContainer container) {
    int created = container.creations();
    int started = created - container.failedStarts;
    String present =
        "Container image \"%s\" already present on machine and can be accessed by the pod"
            .formatted(container.plan.image());
    add(container, "Pulled", present, created);
    add(container, "Created", "Container created", created);
    if (started > 0) {
      add(container, "Started", "Container started", started);
    }
  }

  private void add(ManagedContainer container, String reason, String message, int count) {
    add(reason, message, Trouble.KUBELET, count, container.firstCreatedAt, container.lastCreatedAt);
  }

  private void add(String reason, String message, String source, int count, long first, long last) {
    events.add(
        new JobEvent(
            object,
            EventType.NORMAL,
            reason,
            message,
            source,
            count,
            Seconds.instant(first),
            Seconds.instant(last)));
  }
}
