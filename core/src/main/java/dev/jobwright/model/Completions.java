package dev.jobwright.model;

/**
 * When a Job is complete: the pattern of the Job as data.
 *
 * <p>Source: "Parallel execution for Jobs" in the Kubernetes documentation.
 */
public sealed interface Completions {

  /** One pod that succeeds once. */
  record Once() implements Completions {}

  /**
   * A fixed number of successes, all alike.
   *
   * @param count pods that must succeed
   */
  record Fixed(int count) implements Completions {}

  /**
   * One success for each index from 0 to {@code count - 1}.
   *
   * @param count number of indexes
   */
  record Indexed(int count) implements Completions {}

  /** Workers that share a queue: complete when one has succeeded and all have ended. */
  record WorkQueue() implements Completions {}

  /**
   * Returns the pattern of {@code spec}, with the server's defaults for what is not set.
   *
   * @param spec the spec of a Job, or of a CronJob's template
   * @return the pattern
   * @throws IllegalArgumentException if the spec is Indexed and has no completions, which the
   *     server refuses
   */
  static Completions of(JobSpec spec) {
    Integer count = spec.completions();
    if (spec.completionMode() == CompletionMode.INDEXED) {
      if (count == null) {
        throw new IllegalArgumentException(
            "spec.completions: required when completionMode is Indexed; set the number of indexes");
      }
      return new Indexed(count);
    }
    if (count == null) {
      return spec.parallelism() == null ? new Once() : new WorkQueue();
    }
    return count == 1 ? new Once() : new Fixed(count);
  }
}
