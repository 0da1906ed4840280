package dev.jobwright.controller;

import dev.jobwright.model.Job;
import dev.jobwright.runtime.JobCondition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    Instant expiry = expiry(job.job(), job.conditions.asList());
    return expiry == null ? Long.MAX_VALUE : expiry.toEpochMilli();
  }

  /**
   * Returns when a Job is to be deleted, its pods before it; one that is being deleted already is
   * left alone.
   *
   * @param job the Job as it is stored
   * @return the time: that of its final condition and its time to live; {@code null} when it is
   *     being deleted, has not ended, or has no time to live
   */
  public static @Nullable Instant expiry(StoredJob job) {
    return job.deleting() ? null : expiry(job.job(), job.status().conditions());
  }

  private static @Nullable Instant expiry(Job job, List<JobCondition> conditions) {
    Duration timeToLive = job.spec().ttlAfterFinished();
    if (timeToLive == null) {
      return null;
    }
    for (JobCondition condition : conditions) {
      if (condition.isFinal() && condition.isTrue()) {
        return condition.lastTransitionTime().plus(timeToLive);
      }
    }
    return null;
  }
}
