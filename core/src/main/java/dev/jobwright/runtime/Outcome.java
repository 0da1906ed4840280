package dev.jobwright.runtime;

/** How waiting for a Job ended. */
public sealed interface Outcome {

  /**
   * Returns the Job's status at that moment.
   *
   * @return the status; of a deleted Job, the last one
   */
  JobStatus status();

  /**
   * The Job is complete.
   *
   * @param status its last status
   */
  record Succeeded(JobStatus status) implements Outcome {}

  /**
   * The Job has failed.
   *
   * @param reason one word for why, such as {@code BackoffLimitExceeded}
   * @param message the reason as a sentence
   * @param status its last status
   */
  record Failed(String reason, String message, JobStatus status) implements Outcome {}

  /**
   * The Job was deleted before it ended.
   *
   * @param status its last status
   */
  record Deleted(JobStatus status) implements Outcome {}

  /**
   * The Job had not ended when the caller's time was up, the caller was interrupted, or the runtime
   * was closed.
   *
   * @param status its status at that moment
   */
  record StillRunning(JobStatus status) implements Outcome {}

  /**
   * The Job's pods could not start, and the runtime's start policy did not wait longer. The Job is
   * still there, and may start yet.
   *
   * @param cause what keeps them from starting
   * @param status its status at that moment
   */
  record NotStarted(FailureCause cause, JobStatus status) implements Outcome {}
}
