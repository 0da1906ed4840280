package dev.jobwright.controller;

/**
 * Decides which pods a Job should have and what its status is, as the Job controller does.
 *
 * <p>A function over the Job's state: what it decides follows from the state and the time alone.
 */
public final class JobController {

  private JobController() {}

  /**
   * Syncs a Job once: counts the pods that have ended, decides whether the Job has, and otherwise
   * gives it the pods it should have.
   *
   * @param job the Job; its status and the pods it holds are brought up to date
   * @param now the time, in milliseconds of the epoch
   * @return what is to be done
   */
  public static Step step(ManagedJob job, long now) {
    if (!job.plan().managedHere || job.isFinished()) {
      return Step.NOTHING;
    }
    return job.sync.run(now);
  }
}
