package dev.jobwright.controller;

import dev.jobwright.controller.ContainerPlan.Kind;
import dev.jobwright.runtime.PodPhase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which active pods go first when a Job has too many. */
final class DeletionOrder {
  /** The pod that has done the least comes first. */
  static final Comparator<ManagedPod> LEAST_DONE_FIRST =
      Comparator.<ManagedPod, Boolean>comparing(pod -> pod.scheduled)
          .thenComparing(pod -> pod.phase == PodPhase.RUNNING)
          .thenComparing(pod -> pod.ready)
          .thenComparing(DeletionOrder::readySince, Comparator.reverseOrder())
          .thenComparing(pod -> pod.highestRestarts(Kind.MAIN), Comparator.reverseOrder())
          .thenComparing(pod -> pod.highestRestarts(Kind.SIDECAR), Comparator.reverseOrder())
          .thenComparing(pod -> Seconds.truncate(pod.createdAt), Comparator.reverseOrder())
          .thenComparing(pod -> pod.index)
          .thenComparing(pod -> pod.ordinal, Comparator.reverseOrder());

  private DeletionOrder() {}

  private static long readySince(ManagedPod pod) {
    return pod.ready ? Seconds.truncate(pod.readyChangedAt) : 0;
  }

  /**
   * Chooses the pods to delete: of an Indexed Job all that are superfluous for their index, and
   * then as many as it takes to reach a number.
   */
  static List<ManagedPod> choose(JobPlan plan, List<ManagedPod> active, int atLeast) {
    List<ManagedPod> chosen = plan.indexed ? superfluous(plan, active) : new ArrayList<>();
    if (chosen.size() < atLeast) {
      active.removeAll(chosen);
      active.sort(LEAST_DONE_FIRST);
      chosen.addAll(active.subList(0, Math.min(active.size(), atLeast - chosen.size())));
    }
    return chosen;
  }

  /** Pods without a valid index, and all but the best of those that share one. */
  private static List<ManagedPod> superfluous(JobPlan plan, List<ManagedPod> active) {
    List<ManagedPod> superfluous = new ArrayList<>();
    Map<Integer, ManagedPod> best = new HashMap<>();
    for (ManagedPod pod : active) {
      if (!plan.isValidIndex(pod.index)) {
        superfluous.add(pod);
        continue;
      }
      ManagedPod rival = best.putIfAbsent(pod.index, pod);
      if (rival != null) {
        boolean better = LEAST_DONE_FIRST.compare(rival, pod) < 0;
        superfluous.add(better ? rival : pod);
        best.put(pod.index, better ? pod : rival);
      }
    }
    return superfluous;
  }
}
