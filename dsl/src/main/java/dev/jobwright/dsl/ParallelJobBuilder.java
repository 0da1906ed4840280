package dev.jobwright.dsl;

/**
 * Declares a Job that is complete when a number of pods have succeeded, one at a time by default.
 */
public final class ParallelJobBuilder extends JobBuilder<ParallelJobBuilder> {

  ParallelJobBuilder(JobDraft draft) {
    super(draft);
  }

  @Override
  ParallelJobBuilder self() {
    return this;
  }

  /**
   * Sets how many pods run at one time; 1 by default.
   *
   * @param pods pods at one time; 0 waits
   * @return this builder
   */
  public ParallelJobBuilder parallelism(int pods) {
    spec().parallelism(pods);
    return this;
  }
}
