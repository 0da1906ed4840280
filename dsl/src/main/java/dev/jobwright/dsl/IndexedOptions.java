package dev.jobwright.dsl;

import dev.jobwright.model.SuccessPolicy;
import dev.jobwright.model.SuccessPolicyRule;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be said of every Indexed Job.
 *
 * @param <B> type of the builder
 */
public abstract class IndexedOptions<B extends IndexedOptions<B>> extends JobBuilder<B> {

  IndexedOptions(JobDraft draft) {
    super(draft);
  }

  /**
   * Sets how many indexes run at one time; 1 by default.
   *
   * @param pods pods at one time; 0 waits
   * @return this builder
   */
  public final B parallelism(int pods) {
    spec().parallelism(pods);
    return self();
  }

  /**
   * Lets the Job succeed as soon as all these indexes have; every index must by default.
   *
   * @param indexes indexes, such as {@code "0,2-4"}
   * @return this builder
   */
  public final B succeedWhen(String indexes) {
    return succeedWhen(SuccessPolicyRule.builder().succeededIndexes(indexes).build());
  }

  /**
   * Lets the Job succeed as soon as this many indexes have.
   *
   * @param count number of indexes
   * @return this builder
   */
  public final B succeedWhen(int count) {
    return succeedWhen(SuccessPolicyRule.builder().succeededCount(count).build());
  }

  /**
   * Lets the Job succeed as soon as this many of these indexes have.
   *
   * @param count number of indexes
   * @param indexes indexes that are counted, such as {@code "0,2-4"}
   * @return this builder
   */
  public final B succeedWhen(int count, String indexes) {
    return succeedWhen(
        SuccessPolicyRule.builder().succeededCount(count).succeededIndexes(indexes).build());
  }

  /**
   * Adds a rule to the success policy; the first rule that matches ends the Job.
   *
   * @param rule rule
   * @return this builder
   */
  public final B succeedWhen(SuccessPolicyRule rule) {
    List<SuccessPolicyRule> rules = new ArrayList<>(draft.successRules);
    rules.add(rule);
    return successPolicy(SuccessPolicy.builder().rules(rules).build());
  }

  /**
   * Sets the whole success policy.
   *
   * @param policy policy
   * @return this builder
   */
  public final B successPolicy(SuccessPolicy policy) {
    draft.successRules = policy.rules();
    spec().successPolicy(policy);
    return self();
  }
}
