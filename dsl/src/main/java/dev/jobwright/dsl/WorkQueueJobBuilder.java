package dev.jobwright.dsl;

/**
 * Declares a Job of workers that share a queue, 1 worker by default.
 *
 * <p>The number of completions stays unset: the Job is complete when one worker has succeeded and
 * all have ended, and no worker is replaced after the first success.
 */
public final class WorkQueueJobBuilder extends JobBuilder<WorkQueueJobBuilder> {

  WorkQueueJobBuilder(JobDraft draft) {
    super(draft);
  }

  @Override
  WorkQueueJobBuilder self() {
    return this;
  }

  /**
   * Sets how many workers run at one time; 1 by default.
   *
   * @param workers workers at one time; 0 waits
   * @return this builder
   */
  public WorkQueueJobBuilder workers(int workers) {
    return parallelism(workers);
  }

  /**
   * Sets how many pods run at one time; the same as {@link #workers}, by the name of the field.
   *
   * @param pods pods at one time; 0 waits
   * @return this builder
   */
  public WorkQueueJobBuilder parallelism(int pods) {
    spec().parallelism(pods);
    return this;
  }

  /**
   * Tells the workers which queue to take items from: its server's address in the variable {@code
   * QUEUE_URL}, its name in {@code QUEUE_NAME}.
   *
   * <p>The address is that of the Service, which has to be there before the Job, in the same
   * namespace.
   *
   * @param server the queue's server
   * @param queue name of the queue
   * @return this builder
   */
  public WorkQueueJobBuilder consumes(QueueService server, String queue) {
    return env("QUEUE_URL", server.address()).env("QUEUE_NAME", queue);
  }
}
