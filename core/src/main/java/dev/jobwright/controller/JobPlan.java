package dev.jobwright.controller;

import dev.jobwright.model.CompletionMode;
import dev.jobwright.model.Job;
import dev.jobwright.model.JobSpec;
import dev.jobwright.model.PodReplacementPolicy;
import dev.jobwright.model.RestartPolicy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the controller reads of a Job's spec, with the API's defaults filled in. */
final class JobPlan {
  /** Stands for a number that is not set. */
  static final int UNSET = -1;

  private static final String JOB_CONTROLLER = "kubernetes.io/job-controller";

  final int parallelism;
  final int completions;
  final boolean indexed;
  final boolean suspend;
  final int backoffLimit;
  final int backoffLimitPerIndex;
  final int maxFailedIndexes;
  final long activeDeadline;
  final boolean managedHere;
  final boolean restartsOnFailure;

  /** Whether a pod is replaced only when it has ended, not as soon as it is being deleted. */
  final boolean onlyReplaceFailed;

  final @Nullable FailureRules failureRules;
  final @Nullable SuccessRules successRules;

  JobPlan(Job job) {
    JobSpec spec = job.spec();
    boolean oneShot = spec.parallelism() == null && spec.completions() == null;
    parallelism = or(spec.parallelism(), 1);
    completions = oneShot ? 1 : or(spec.completions(), UNSET);
    indexed = spec.completionMode() == CompletionMode.INDEXED;
    suspend = Boolean.TRUE.equals(spec.suspend());
    backoffLimitPerIndex = or(spec.backoffLimitPerIndex(), UNSET);
    backoffLimit = or(spec.backoffLimit(), hasLimitPerIndex() ? Integer.MAX_VALUE : 6);
    maxFailedIndexes = or(spec.maxFailedIndexes(), UNSET);
    activeDeadline = millis(spec.activeDeadline());
    managedHere = spec.managedBy() == null || spec.managedBy().equals(JOB_CONTROLLER);
    restartsOnFailure = spec.template().spec().restartPolicy() == RestartPolicy.ON_FAILURE;
    onlyReplaceFailed =
        spec.podReplacementPolicy() == PodReplacementPolicy.FAILED
            || spec.podFailurePolicy() != null;
    failureRules =
        spec.podFailurePolicy() == null ? null : new FailureRules(spec.podFailurePolicy());
    successRules =
        spec.successPolicy() == null ? null : new SuccessRules(spec.successPolicy(), completions);
  }

  boolean hasLimitPerIndex() {
    return backoffLimitPerIndex != UNSET;
  }

  boolean isWorkQueue() {
    return completions == UNSET;
  }

  /** Returns whether a pod of this index can count for the Job; any can when it is not Indexed. */
  boolean isValidIndex(int index) {
    return !indexed || (index >= 0 && index < completions);
  }

  private static int or(@Nullable Integer value, int otherwise) {
    return value == null ? otherwise : value;
  }

  private static long millis(@Nullable Duration duration) {
    return duration == null ? UNSET : duration.toMillis();
  }
}
