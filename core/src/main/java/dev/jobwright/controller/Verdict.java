package dev.jobwright.controller;

import dev.jobwright.runtime.JobCondition;
import org.jspecify.annotations.Nullable;

/**
 * That a Job will end, and how; it has ended when its pods have.
 *
 * @param success whether it will be complete, or failed
 * @param reason one word for why
 * @param message the reason as a sentence
 */
record Verdict(boolean success, String reason, String message) {
  static final Verdict COMPLETIONS_REACHED =
      new Verdict(true, "CompletionsReached", "Reached expected number of succeeded pods");
  static final Verdict BACKOFF_LIMIT_EXCEEDED =
      failure("BackoffLimitExceeded", "Job has reached the specified backoff limit");
  static final Verdict DEADLINE_EXCEEDED =
      failure("DeadlineExceeded", "Job was active longer than specified deadline");
  static final Verdict MAX_FAILED_INDEXES_EXCEEDED =
      failure(
          "MaxFailedIndexesExceeded",
          "Job has exceeded the specified maximal number of failed indexes");
  static final Verdict FAILED_INDEXES = failure("FailedIndexes", "Job has failed indexes");

  static Verdict failJob(String message) {
    return failure("PodFailurePolicy", message);
  }

  static Verdict successPolicy(int rule) {
    return new Verdict(true, "SuccessPolicy", "Matched rules at index " + rule);
  }

  /** Returns the verdict that an earlier sync has reached; {@code null} when none has. */
  static @Nullable Verdict reached(Conditions conditions) {
    JobCondition met = conditions.findTrue(JobCondition.SUCCESS_CRITERIA_MET);
    if (met != null) {
      return new Verdict(true, met.reason(), met.message());
    }
    JobCondition target = conditions.findTrue(JobCondition.FAILURE_TARGET);
    return target == null ? null : failure(target.reason(), target.message());
  }

  private static Verdict failure(String reason, String message) {
    return new Verdict(false, reason, message);
  }

  /** Returns the type of the condition that announces the end. */
  String interimCondition() {
    return success ? JobCondition.SUCCESS_CRITERIA_MET : JobCondition.FAILURE_TARGET;
  }

  /** Returns the type of the condition with which the Job has ended. */
  String finalCondition() {
    return success ? JobCondition.COMPLETE : JobCondition.FAILED;
  }
}
