package dev.jobwright.controller;

import dev.jobwright.report.Attempt;
import dev.jobwright.report.PodReport;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a Job's pods: of those that the API holds, and of the last ones that are gone. */
final class PodHistory {
  private final Deque<PodReport> gone = new ArrayDeque<>();
  private final int podsKept;

  /**
   * Starts empty.
   *
   * @param podsKept how many pods that are gone are kept
   */
  PodHistory(int podsKept) {
    this.podsKept = podsKept;
  }

  /** Takes in a pod that was deleted and is gone. */
  void keep(ManagedPod pod) {
    gone.add(report(pod));
    if (gone.size() > podsKept) {
      gone.remove();
    }
  }

  List<PodReport> gone() {
    return List.copyOf(gone);
  }

  /** Reports on a pod; its log is the runtime's. */
  static PodReport report(ManagedPod pod) {
    return new PodReport(
        pod.name(),
        pod.index < 0 ? null : pod.index,
        Instant.ofEpochMilli(pod.createdAt),
        ended(pod),
        pod.phase.word(),
        pod.disruption != null && pod.reason.isEmpty() ? "Evicted" : pod.reason,
        pod.isDeleting(),
        attempts(pod),
        "");
  }

  private static @Nullable Instant ended(ManagedPod pod) {
    if (pod.endedAt >= 0) {
      return Instant.ofEpochMilli(pod.endedAt);
    }
    return pod.isGone() ? Instant.ofEpochMilli(pod.deletedAt) : null;
  }

  private static List<Attempt> attempts(ManagedPod pod) {
    List<Attempt> attempts = new ArrayList<>();
    for (ManagedContainer container : pod.containers) {
      addAttempts(container, attempts);
    }
    attempts.sort(Comparator.comparing(Attempt::start));
    return attempts;
  }

  private static void addAttempts(ManagedContainer container, List<Attempt> attempts) {
    List<ContainerExit> exits = container.exits();
    boolean runs = container.isUp();
    int number = container.restarts + 1 - exits.size() + (runs ? 0 : 1);
    for (ContainerExit exit : exits) {
      attempts.add(attempt(container, number++, exit));
    }
    if (runs) {
      Instant start = Instant.ofEpochMilli(container.startedAt);
      attempts.add(new Attempt(container.name(), number, start, null, null, ""));
    }
  }

  private static Attempt attempt(ManagedContainer container, int number, ContainerExit exit) {
    long end = exit.finishedAt() < 0 ? container.pod.endedAt : exit.finishedAt();
    long start = exit.startedAt() < 0 ? end : exit.startedAt();
    return new Attempt(
        container.name(),
        number,
        Instant.ofEpochMilli(start),
        Instant.ofEpochMilli(end),
        exit.code(),
        exit.reason());
  }
}
