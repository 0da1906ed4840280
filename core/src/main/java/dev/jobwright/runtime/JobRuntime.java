package dev.jobwright.runtime;

import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;

/**
 * A place where Jobs run: this machine, or a cluster.
 *
 * <p>Safe for use by several threads.
 */
public interface JobRuntime extends AutoCloseable {

  /**
   * Starts a Job.
   *
   * @param job the Job; a copy with the API's defaults is kept
   * @return the running Job
   * @throws IllegalArgumentException if the Job is not valid, with all that is wrong with it; or if
   *     this runtime cannot run it, with what is missing
   * @throws IllegalStateException if a Job of that name exists, or the runtime is closed
   */
  JobRun submit(Job job);

  /**
   * Starts a CronJob, which starts its Jobs by its schedule.
   *
   * @param cronJob the CronJob
   * @return the running CronJob
   * @throws IllegalArgumentException if the CronJob is not valid, with all that is wrong with it;
   *     or if this runtime cannot run its Jobs, with what is missing
   * @throws IllegalStateException if a CronJob of that name exists, or the runtime is closed
   */
  CronRun schedule(CronJob cronJob);

  /**
   * Lets go of all runs; the local runtime ends them and its threads, a cluster's go on.
   *
   * <p>Does nothing when called again.
   */
  @Override
  void close();
}
