package dev.jobwright.dsl;

import dev.jobwright.model.PodFailurePolicy;
import dev.jobwright.model.PodFailurePolicyAction;
import dev.jobwright.model.PodFailurePolicyRule;
import java.util.List;

/**
 * One rule of a pod failure policy: what a failed pod that matches means.
 *
 * <p>Opened with {@link PodFailure}. A rule that fails an index fits only Jobs with a limit for
 * each index, and so is not a {@link JobFailureRule}.
 */
public sealed class FailureRule permits JobFailureRule {

  private final PodFailurePolicyRule rule;

  FailureRule(PodFailurePolicyAction action, PodFailure match) {
    this.rule = match.rule(action);
  }

  /**
   * Returns the rule as a value.
   *
   * @return the rule
   */
  public final PodFailurePolicyRule toRule() {
    return rule;
  }

  @Override
  public final String toString() {
    return rule.toString();
  }

  static PodFailurePolicy policy(List<? extends FailureRule> rules) {
    return PodFailurePolicy.builder()
        .rules(rules.stream().map(FailureRule::toRule).toList())
        .build();
  }
}
