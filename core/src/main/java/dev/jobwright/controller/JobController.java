package dev.jobwright.controller;

import java.time.Instant;
import java.util.List;

/**
 * Decides which pods a Job should have and what its status is, as the Job controller does.
 *
 * <p>What it decides follows from the Job's state and the time alone. There are two forms with one
 * set of rules: one over values, for Jobs that an API server holds, and one that changes the state
 * in place, where a step costs what has changed and not what the Job is big.
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

  /**
   * Syncs a Job once, over values: nothing that is given is changed, and the same arguments give
   * the same answer.
   *
   * <p>Step when the Job was created or changed, when one of its pods has changed, and when the
   * last step asked to be woken.
   *
   * @param job the Job as it is stored
   * @param pods the pods that it controls, as they are stored
   * @param memory what was remembered since the last step
   * @param now the time
   * @return what is to be done, and what to remember
   */
  public static JobStep step(StoredJob job, List<StoredPod> pods, JobMemory memory, Instant now) {
    return new ValueSync(job, pods, memory, now).run();
  }
}
