package dev.jobwright.controller;

import dev.jobwright.runtime.JobEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The events of pods that are no more: as in a cluster, they outlive their pod. */
final class PodEvents {
  private final Deque<List<JobEvent>> past = new ArrayDeque<>();
  private final int podsKept;

  /**
   * Starts without events.
   *
   * @param podsKept of how many pods events are kept: the last ones that had any
   */
  PodEvents(int podsKept) {
    this.podsKept = podsKept;
  }

  /** Takes over the events of a pod that is being forgotten. */
  void keep(ManagedPod pod) {
    List<JobEvent> events = pod.removeEvents();
    if (!events.isEmpty()) {
      past.add(events);
    }
    if (past.size() > podsKept) {
      past.remove();
    }
  }

  List<JobEvent> all() {
    List<JobEvent> all = new ArrayList<>();
    past.forEach(all::addAll);
    return all;
  }
}
