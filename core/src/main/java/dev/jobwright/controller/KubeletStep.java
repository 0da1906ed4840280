package dev.jobwright.controller;

import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.Pod;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the kubelet decided about a pod, as a value.
 *
 * @param pod the pod with its new status
 * @param actions what is to be done with its containers, in this order
 * @param events what is to be recorded about the pod, in this order
 * @param memory what the kubelet is to be given with the next step
 * @param wakeAt when to step again though nothing has happened; {@code null} for never
 */
public record KubeletStep(
    Pod pod,
    List<PodAction> actions,
    List<JobEvent> events,
    PodMemory memory,
    @Nullable Instant wakeAt) {

  /** Copies the lists. */
  public KubeletStep {
    actions = List.copyOf(actions);
    events = List.copyOf(events);
  }
}
