package dev.jobwright.controller;

import dev.jobwright.model.Job;
import dev.jobwright.runtime.JobStatus;
import java.time.Instant;

/**
 * A Job as an API server stores it: what its controller reads before it decides.
 *
 * @param job the Job with the API's defaults, and with a name
 * @param uid its unique id
 * @param creationTime when it was created
 * @param deleting whether its deletion was asked for
 * @param status its status as it was last written
 * @param uncounted the pods that the status names, but does not count yet
 */
public record StoredJob(
    Job job,
    String uid,
    Instant creationTime,
    boolean deleting,
    JobStatus status,
    UncountedPods uncounted) {

  /**
   * Makes a Job of which nothing was decided yet.
   *
   * @param job the Job with the API's defaults, and with a name
   * @param uid its unique id
   * @param creationTime when it was created
   * @return the Job
   */
  public static StoredJob created(Job job, String uid, Instant creationTime) {
    return new StoredJob(job, uid, creationTime, false, JobStatus.EMPTY, UncountedPods.NONE);
  }

  /**
   * Returns the Job with another status.
   *
   * @param written what was written
   * @return the new value
   */
  public StoredJob with(JobAction.UpdateStatus written) {
    return new StoredJob(job, uid, creationTime, deleting, written.status(), written.uncounted());
  }
}
