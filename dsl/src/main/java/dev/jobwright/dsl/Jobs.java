package dev.jobwright.dsl;

/**
 * Opens the declaration of a job: one builder for each pattern.
 *
 * <pre>{@code
 * Job resize =
 *     Jobs.indexed("resize", 100)
 *         .image("acme/resize:1")
 *         .parallelism(8)
 *         .backoffLimitPerIndex(2)
 *         .maxFailedIndexes(5)
 *         .build();
 * }</pre>
 *
 * <p>Source: "Parallel execution for Jobs" in the Kubernetes documentation.
 */
public final class Jobs {

  private Jobs() {}

  /**
   * Declares a Job that runs one pod until it succeeds once.
   *
   * @param name name of the Job
   * @return the next step: which image it runs
   */
  public static NeedsImage<OneShotJobBuilder> oneShot(String name) {
    return new NeedsImage<>(() -> new JobDraft(name), OneShotJobBuilder::new);
  }

  /**
   * Declares a Job that is complete when a number of pods have succeeded, all alike.
   *
   * @param name name of the Job
   * @param completions pods that must succeed
   * @return the next step: which image it runs
   */
  public static NeedsImage<ParallelJobBuilder> parallel(String name, int completions) {
    return new NeedsImage<>(() -> JobDraft.fixed(name, completions), ParallelJobBuilder::new);
  }

  /**
   * Declares a Job in which each index from 0 to {@code completions - 1} must succeed once.
   *
   * @param name name of the Job
   * @param completions number of indexes
   * @return the next step: which image it runs
   */
  public static NeedsImage<IndexedJobBuilder> indexed(String name, int completions) {
    return new NeedsImage<>(() -> JobDraft.indexed(name, completions), IndexedJobBuilder::new);
  }

  /**
   * Declares a Job of workers that share a queue: complete when one worker has succeeded and all
   * have ended.
   *
   * @param name name of the Job
   * @return the next step: which image it runs
   */
  public static NeedsImage<WorkQueueJobBuilder> workQueue(String name) {
    return new NeedsImage<>(() -> JobDraft.workQueue(name), WorkQueueJobBuilder::new);
  }

  /**
   * Declares a CronJob that makes a Job at each time of a schedule.
   *
   * @param name name of the CronJob, at most 52 characters
   * @param schedule five cron fields such as {@code "0 2 * * *"}, or a descriptor such as {@code
   *     "@daily"}
   * @return its builder; {@link CronJobBuilder#runs} ends the declaration
   */
  public static CronJobBuilder cron(String name, String schedule) {
    return new CronJobBuilder(name, schedule);
  }
}
