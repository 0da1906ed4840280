package dev.jobwright.runtime;

import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import java.time.Instant;
import java.util.Optional;

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
   * Finds a Job that was not deleted, whoever started it.
   *
   * @param jobName the name of a Job in this runtime's own namespace
   * @return the Job; empty when there is none of that name
   */
  Optional<JobRun> find(String jobName);

  /**
   * Finds the Job that stands in the way of one to be submitted: the one of its namespace and name.
   *
   * @param job a Job; without a namespace, it is in this runtime's own
   * @return the Job; empty when there is none of that name, and for a Job whose name is to be
   *     generated
   */
  default Optional<JobRun> find(Job job) {
    String name = job.metadata().name();
    return name == null ? Optional.empty() : find(name);
  }

  /**
   * Returns the time by this runtime's clock, which may be virtual.
   *
   * @return the time
   */
  Instant now();

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
