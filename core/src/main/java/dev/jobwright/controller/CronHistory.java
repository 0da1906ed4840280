package dev.jobwright.controller;

import dev.jobwright.controller.ChildJob.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chooses the finished Jobs of a CronJob that are over its limits. */
final class CronHistory {
  private static final Comparator<ChildJob> OLDEST_FIRST =
      Comparator.comparing(ChildJob::startTime, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(ChildJob::name);

  private CronHistory() {}

  /** Returns the Jobs to delete: the oldest of the succeeded ones, then of the failed ones. */
  static List<ChildJob> superfluous(CronPlan plan, List<ChildJob> children) {
    List<ChildJob> complete = oldest(children, State.COMPLETE, plan.successfulJobsKept());
    List<ChildJob> failed = oldest(children, State.FAILED, plan.failedJobsKept());
    if (failed.isEmpty()) {
      return complete;
    }
    List<ChildJob> superfluous = new ArrayList<>(complete);
    superfluous.addAll(failed);
    return superfluous;
  }

  private static List<ChildJob> oldest(List<ChildJob> children, State state, int kept) {
    int superfluous = count(children, state) - kept;
    if (superfluous <= 0) {
      return List.of();
    }
    List<ChildJob> ended = new ArrayList<>(superfluous + kept);
    for (ChildJob child : children) {
      if (child.state() == state) {
        ended.add(child);
      }
    }
    ended.sort(OLDEST_FIRST);
    return ended.subList(0, superfluous);
  }

  private static int count(List<ChildJob> children, State state) {
    int count = 0;
    for (ChildJob child : children) {
      count += child.state() == state ? 1 : 0;
    }
    return count;
  }
}
