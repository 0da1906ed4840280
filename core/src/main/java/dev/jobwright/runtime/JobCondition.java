package dev.jobwright.runtime;

import dev.jobwright.model.ConditionStatus;
import java.time.Instant;

/**
 * A condition of a Job: what a decision about the Job is to be based on.
 *
 * @param type what the condition is about, such as {@link #COMPLETE}
 * @param status whether it holds
 * @param reason one word for why, such as {@code BackoffLimitExceeded}
 * @param message the reason as a sentence
 * @param lastProbeTime when it was last looked at, in whole seconds
 * @param lastTransitionTime when its status last changed, in whole seconds
 */
public record JobCondition(
    String type,
    ConditionStatus status,
    String reason,
    String message,
    Instant lastProbeTime,
    Instant lastTransitionTime) {

  /** The Job has succeeded and all its pods have ended. */
  public static final String COMPLETE = "Complete";

  /** The Job has failed and all its pods have ended. */
  public static final String FAILED = "Failed";

  /** The Job will be {@link #FAILED} once its pods have ended. */
  public static final String FAILURE_TARGET = "FailureTarget";

  /** The Job will be {@link #COMPLETE} once its pods have ended. */
  public static final String SUCCESS_CRITERIA_MET = "SuccessCriteriaMet";

  /** The Job is suspended; {@code False} after it was resumed. */
  public static final String SUSPENDED = "Suspended";

  /**
   * Tells whether the condition holds.
   *
   * @return whether the status is {@link ConditionStatus#TRUE}
   */
  public boolean isTrue() {
    return status == ConditionStatus.TRUE;
  }

  /**
   * Tells whether a Job of which the condition holds has ended.
   *
   * @return whether the type is {@link #COMPLETE} or {@link #FAILED}
   */
  public boolean isFinal() {
    return type.equals(COMPLETE) || type.equals(FAILED);
  }
}
