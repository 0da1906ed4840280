package dev.jobwright.local;

import dev.jobwright.controller.ManagedContainer;
import java.util.HashMap;
import java.util.Map;

/** How often the work of a Job's containers was started, as far as anybody can need it. */
final class Attempts {
  private final Map<Work, Integer> failures = new HashMap<>();

  /** By the positions of the containers. */
  private final int[] starts;

  Attempts(int containers) {
    starts = new int[containers];
  }

  /** Returns the number of the run that begins now. */
  int next(ManagedContainer container) {
    if (container.pod().index() < 0) {
      return ++starts[container.position()];
    }
    return failures.isEmpty() ? 1 : failures.getOrDefault(work(container), 0) + 1;
  }

  /** Counts runs of the only container of each pod; returns the number of the first. */
  int skip(int runs) {
    int first = starts[0] + 1;
    starts[0] += runs;
    return first;
  }

  /** Takes in how a run has ended. */
  void ended(ManagedContainer container, int exitCode) {
    if ((exitCode != 0 || container.pod().isDeleting()) && container.pod().index() >= 0) {
      failures.merge(work(container), 1, Integer::sum);
    }
  }

  private static Work work(ManagedContainer container) {
    return new Work(container.name(), container.pod().index());
  }

  private record Work(String container, int index) {}
}
