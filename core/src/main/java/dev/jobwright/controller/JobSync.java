package dev.jobwright.controller;

import dev.jobwright.runtime.EventType;
import dev.jobwright.runtime.JobCondition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The syncs of a Job, each in the order of the Job controller. */
final class JobSync {
  private final ManagedJob job;
  private final PodCount count;
  private final PodSupply supply;
  private JobPlan plan;
  private long now;
  private List<Action> actions = List.of();
  private long wakeAt;
  private boolean unfinished;
  private boolean failed;

  JobSync(ManagedJob job) {
    this.job = job;
    plan = job.plan();
    count = new PodCount(job);
    supply = new PodSupply(this, job);
  }

  Step run(long time) {
    begin(time);
    if (job.startTime < 0 && !plan.suspend) {
      job.startTime = Seconds.truncate(now);
    }
    count.takeStock();
    Verdict verdict = decide();
    if (verdict == null) {
      verdict = supplyAndReconsider();
    } else {
      deleteActivePods(verdict);
      verdict = job.awaitsPods ? null : verdict;
    }
    boolean terminating = job.pods.terminating() > 0;
    boolean settled = count.settle(verdict);
    leaveRestIf(!settled || (terminating && job.pods.terminating() == 0));
    if (verdict != null) {
      conclude(verdict, settled && !terminating);
    }
    job.publish();
    retryIfFailed();
    return actions.isEmpty() && wakeAt == ManagedContainer.NEVER && !unfinished
        ? Step.NOTHING
        : new Step(actions, wakeAt, unfinished);
  }

  private void begin(long time) {
    plan = job.plan();
    now = time;
    actions = List.of();
    wakeAt = ManagedContainer.NEVER;
    unfinished = false;
    failed = false;
    count.begin();
    supply.begin(time);
  }

  void act(Action action) {
    if (actions.isEmpty()) {
      actions = new ArrayList<>(2);
    }
    actions.add(action);
  }

  void wake(long time) {
    wakeAt = Math.min(wakeAt, time);
  }

  /** Asks for another sync soon if something is left to do. */
  void leaveRestIf(boolean left) {
    unfinished |= left;
  }

  /** Notes that the API server refused something: the sync is tried again. */
  void failed() {
    failed = true;
  }

  private @Nullable Verdict decide() {
    Verdict verdict = Verdict.reached(job.conditions);
    if (verdict == null) {
      verdict = decideOnFailures();
    }
    if (verdict == null && plan.indexed) {
      verdict = decideOnIndexes();
    }
    if (verdict == null) {
      count.keepForReplacement();
    }
    return verdict;
  }

  private @Nullable Verdict decideOnFailures() {
    if (count.failJobMessage() != null) {
      return Verdict.failJob(count.failJobMessage());
    }
    if (count.failed() > plan.backoffLimit || hasRestartedTooOften()) {
      return Verdict.BACKOFF_LIMIT_EXCEEDED;
    }
    if (plan.activeDeadline != JobPlan.UNSET && job.startTime >= 0 && !plan.suspend) {
      long deadline = job.startTime + plan.activeDeadline;
      if (now >= deadline) {
        return Verdict.DEADLINE_EXCEEDED;
      }
      wake(deadline);
    }
    return null;
  }

  private boolean hasRestartedTooOften() {
    int restarts = job.pods.restarts();
    return plan.restartsOnFailure && restarts > 0 && restarts >= plan.backoffLimit;
  }

  private @Nullable Verdict decideOnIndexes() {
    int failedIndexes = job.indexes.failed.size();
    if (plan.maxFailedIndexes != JobPlan.UNSET && failedIndexes > plan.maxFailedIndexes) {
      return Verdict.MAX_FAILED_INDEXES_EXCEEDED;
    }
    if (failedIndexes > 0 && failedIndexes + count.succeeded() >= plan.completions) {
      return Verdict.FAILED_INDEXES;
    }
    int rule = plan.successRules == null ? -1 : plan.successRules.firstMet(job.indexes.completed);
    return rule < 0 ? null : Verdict.successPolicy(rule);
  }

  /** Deletes what runs; pods that end with a failed Job count as failed. */
  private void deleteActivePods(Verdict verdict) {
    for (ManagedPod pod : job.pods.activeOnes()) {
      count.settle(pod, !verdict.success());
      supply.delete(pod);
    }
  }

  private @Nullable Verdict supplyAndReconsider() {
    boolean mayChangePods = !job.isDeleting() && !job.awaitsPods;
    if (mayChangePods) {
      supply.balance(count.succeeded());
    }
    int needed = plan.isWorkQueue() ? 1 : plan.completions;
    if (count.succeeded() >= needed && job.pods.active() == 0) {
      return Verdict.COMPLETIONS_REACHED;
    }
    if (mayChangePods) {
      noteSuspension();
    }
    return null;
  }

  private void noteSuspension() {
    Conditions conditions = job.conditions;
    if (plan.suspend) {
      if (conditions.set(JobCondition.SUSPENDED, true, "JobSuspended", "Job suspended", now)) {
        job.record(now, EventType.NORMAL, "Suspended", "Job suspended");
        job.startTime = -1;
      }
    } else if (conditions.set(JobCondition.SUSPENDED, false, "JobResumed", "Job resumed", now)) {
      job.record(now, EventType.NORMAL, "Resumed", "Job resumed");
      job.startTime = Seconds.truncate(now);
    }
  }

  private void conclude(Verdict verdict, boolean allHaveEnded) {
    String interim = verdict.interimCondition();
    job.conditions.set(interim, true, verdict.reason(), verdict.message(), now);
    if (!allHaveEnded) {
      return;
    }
    job.conditions.set(verdict.finalCondition(), true, verdict.reason(), verdict.message(), now);
    if (verdict.success()) {
      job.completionTime = Seconds.truncate(now);
      recordSuccess();
    } else {
      job.record(now, EventType.WARNING, verdict.reason(), verdict.message());
    }
  }

  private void recordSuccess() {
    if (!plan.isWorkQueue() && job.succeeded() > plan.completions) {
      job.record(
          now,
          EventType.WARNING,
          "TooManySucceededPods",
          "Too many succeeded pods running after completion count reached");
    }
    job.record(now, EventType.NORMAL, "Completed", "Job completed");
  }

  private void retryIfFailed() {
    if (failed) {
      wake(now + job.retry.delay());
    } else {
      job.retry.forget();
    }
  }
}
