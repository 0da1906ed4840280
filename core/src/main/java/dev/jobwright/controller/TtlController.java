package dev.jobwright.controller;

import dev.jobwright.runtime.JobCondition;

/** Decides when a Job that has ended is deleted, as the TTL-after-finished controller does. */
public final class TtlController {

  private TtlController() {}

  /**
   * Returns when a Job is to be deleted.
   *
   * @param job the Job
   * @return the time, in milliseconds of the epoch: that of its final condition and its time to
   *     live; {@link Long#MAX_VALUE} while it has not ended, or when it has no time to live
   */
  public static long expiry(ManagedJob job) {
    JobCondition end = job.conditions.findTrue(JobCondition.COMPLETE);
    if (end == null) {
      end = job.conditions.findTrue(JobCondition.FAILED);
    }
    if (end == null || job.plan().ttlAfterFinished == JobPlan.UNSET) {
      return Long.MAX_VALUE;
    }
    return end.lastTransitionTime().toEpochMilli() + job.plan().ttlAfterFinished;
  }
}
