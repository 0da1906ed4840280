package dev.jobwright.dsl;

/**
 * Declares a Job in which each index must succeed once, one at a time by default.
 *
 * <p>Failures count for the whole Job, unless {@link #backoffLimitPerIndex} gives each index its
 * own limit.
 */
public final class IndexedJobBuilder extends IndexedOptions<IndexedJobBuilder> {

  IndexedJobBuilder(JobDraft draft) {
    super(draft);
  }

  @Override
  IndexedJobBuilder self() {
    return this;
  }

  /**
   * Gives each index its own number of retries, in place of one number for the whole Job.
   *
   * @param retries failures borne for each index, 0 or more
   * @return a builder that also offers what depends on this limit
   */
  public PerIndexJobBuilder backoffLimitPerIndex(int retries) {
    spec().backoffLimitPerIndex(retries);
    return new PerIndexJobBuilder(draft);
  }

  /**
   * Gives each index its own number of retries; the same as {@link #backoffLimitPerIndex}.
   *
   * @param retries failures borne for each index, 0 or more
   * @return a builder that also offers what depends on this limit
   */
  public PerIndexJobBuilder retriesPerIndex(int retries) {
    return backoffLimitPerIndex(retries);
  }
}
