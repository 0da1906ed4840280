package dev.jobwright.dsl;

import java.util.List;

/** Declares an Indexed Job in which each index has its own number of retries. */
public final class PerIndexJobBuilder extends IndexedOptions<PerIndexJobBuilder> {

  PerIndexJobBuilder(JobDraft draft) {
    super(draft);
  }

  @Override
  PerIndexJobBuilder self() {
    return this;
  }

  /**
   * Sets how many indexes may fail before the whole Job does; all may by default, and the Job fails
   * when every index has ended.
   *
   * @param indexes failed indexes that are borne, 0 or more
   * @return this builder
   */
  public PerIndexJobBuilder maxFailedIndexes(int indexes) {
    spec().maxFailedIndexes(indexes);
    return this;
  }

  /**
   * Says what the failure of a pod means for its index or the Job, by the first rule that matches.
   *
   * @param rules rules in order
   * @return this builder
   */
  public PerIndexJobBuilder podFailurePolicy(FailureRule... rules) {
    return podFailurePolicy(FailureRule.policy(List.of(rules)));
  }
}
