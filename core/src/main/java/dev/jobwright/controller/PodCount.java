package dev.jobwright.controller;

import dev.jobwright.model.PodFailurePolicyAction;
import dev.jobwright.runtime.PodPhase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts the pods of a Job that have ended: first what they mean for the decision, then, when that
 * is made, for good.
 */
final class PodCount {
  /** How many pods one sync counts for good. */
  private static final int AT_MOST = 500;

  private final ManagedJob job;
  private final JobPods pods;
  private JobPlan plan;
  private int newlySucceeded;
  private int newlyFailed;
  private @Nullable String failJobMessage;

  PodCount(ManagedJob job) {
    this.job = job;
    plan = job.plan();
    pods = job.pods;
  }

  /** Begins a sync. */
  void begin() {
    plan = job.plan();
    newlySucceeded = 0;
    newlyFailed = 0;
    failJobMessage = null;
  }

  /** Returns how many pods, or indexes, have succeeded so far. */
  int succeeded() {
    return job.succeeded() + newlySucceeded;
  }

  /** Returns how many pods have failed so far, but for those that the policy ignores. */
  int failed() {
    return job.failedPods + newlyFailed + job.replacements.failures();
  }

  /** Returns why a pod's failure fails the Job at once; {@code null} when none does. */
  @Nullable String failJobMessage() {
    return failJobMessage;
  }

  /** Looks at the pods that have ended since the last sync. */
  void takeStock() {
    pods.uncounted.addAll(job.replacements.takeReplaced());
    for (ManagedPod pod : pods.uncounted) {
      if (pod.isToBeCounted(plan) && plan.isValidIndex(pod.index)) {
        if (pod.phase == PodPhase.SUCCEEDED) {
          takeSuccess(pod);
        } else {
          takeFailure(pod);
        }
      }
    }
    job.backoff.endRound();
  }

  private void takeSuccess(ManagedPod pod) {
    if (plan.indexed) {
      job.indexes.complete(pod.index);
    } else {
      newlySucceeded++;
    }
    if (!pod.inBackoff) {
      pod.inBackoff = true;
      job.backoff.succeededAt(pod.finishTime());
    }
  }

  private void takeFailure(ManagedPod pod) {
    FailureRules.Match match = match(pod);
    boolean counts = match == null || match.counts();
    newlyFailed += counts ? 1 : 0;
    if (match != null && match.action() == PodFailurePolicyAction.FAIL_JOB) {
      failJobMessage = failJobMessage == null ? match.message() : failJobMessage;
    }
    if (plan.hasLimitPerIndex() && failsIndex(pod, match, counts)) {
      job.indexes.fail(pod.index);
    }
    if (!pod.inBackoff) {
      pod.inBackoff = true;
      job.backoff.failedAt(pod.finishTime());
    }
  }

  private boolean failsIndex(ManagedPod pod, FailureRules.@Nullable Match match, boolean counts) {
    boolean atOnce = match != null && match.action() == PodFailurePolicyAction.FAIL_INDEX;
    return atOnce || (counts && pod.failureCount >= plan.backoffLimitPerIndex);
  }

  private FailureRules.@Nullable Match match(ManagedPod pod) {
    return plan.failureRules == null ? null : plan.failureRules.match(pod);
  }

  private boolean counts(ManagedPod pod) {
    FailureRules.Match match = match(pod);
    return match == null || match.counts();
  }

  /**
   * Sets aside the last failed pod of each index that is to get another one: it is counted when
   * that one exists.
   */
  void keepForReplacement() {
    if (!plan.hasLimitPerIndex()) {
      return;
    }
    List<ManagedPod> others = new ArrayList<>();
    for (ManagedPod pod : pods.uncounted) {
      if (isToBeReplaced(pod)) {
        boolean counts = counts(pod);
        newlyFailed -= counts ? 1 : 0;
        ManagedPod outdone = job.replacements.keep(pod, counts);
        if (outdone != null) {
          others.add(outdone);
          newlyFailed += counts(outdone) ? 1 : 0;
        }
      } else {
        others.add(pod);
      }
    }
    pods.uncounted = others;
  }

  private boolean isToBeReplaced(ManagedPod pod) {
    return pod.phase != PodPhase.SUCCEEDED
        && pod.hasFailed(plan)
        && plan.isValidIndex(pod.index)
        && !job.indexes.isSettled(pod.index)
        && !pods.hasActive(pod.index);
  }

  /**
   * Counts what has ended for good and lets go of it.
   *
   * @return whether all could be counted; otherwise the rest is left to the next sync
   */
  boolean settle(@Nullable Verdict verdict) {
    boolean all = verdict != null || job.isDeleting();
    if (all) {
      pods.uncounted.addAll(job.replacements.removeAll());
    }
    if (plan.indexed) {
      pods.uncounted.sort(Comparator.comparingInt(ManagedPod::index));
    }
    List<ManagedPod> ended = pods.uncounted;
    int counted = Math.min(ended.size(), AT_MOST);
    for (int i = 0; i < counted; i++) {
      settle(ended.get(i), false);
    }
    ended.subList(0, counted).clear();
    if (all) {
      pods.live().forEach(pod -> settle(pod, verdict != null && !verdict.success()));
    }
    return ended.isEmpty();
  }

  /** Counts a pod for good and lets go of it, if the Job still holds it. */
  void settle(ManagedPod pod, boolean failsWithJob) {
    if (!pod.tracked) {
      return;
    }
    if (pod.phase == PodPhase.SUCCEEDED) {
      if (!plan.indexed) {
        job.succeededPods++;
        job.journal.succeeded(pod);
      }
    } else if ((pod.hasFailed(plan) || failsWithJob)
        && plan.isValidIndex(pod.index)
        && counts(pod)) {
      job.failedPods++;
      job.journal.failed(pod);
    }
    pods.release(pod);
  }
}
