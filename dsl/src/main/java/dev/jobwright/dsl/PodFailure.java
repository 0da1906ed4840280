package dev.jobwright.dsl;

import dev.jobwright.model.ConditionStatus;
import dev.jobwright.model.ExitCodeOperator;
import dev.jobwright.model.OnExitCodes;
import dev.jobwright.model.OnPodCondition;
import dev.jobwright.model.PodFailurePolicyAction;
import dev.jobwright.model.PodFailurePolicyRule;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Which failed pods a rule of a pod failure policy is about, and what their failure means.
 *
 * <pre>{@code
 * Job strict =
 *     Jobs.oneShot("strict")
 *         .image("acme/strict:1")
 *         .podFailurePolicy(
 *             PodFailure.exitCodes(42).failsJob(), PodFailure.disruption().isIgnored())
 *         .build();
 * }</pre>
 *
 * <p>Source: "Pod failure policy" in the Kubernetes documentation.
 */
public final class PodFailure {

  private final Consumer<PodFailurePolicyRule.Builder> match;

  private PodFailure(Consumer<PodFailurePolicyRule.Builder> match) {
    this.match = match;
  }

  /**
   * Matches pods of which a container ended with one of these codes.
   *
   * @param codes exit codes in any order, 0 not among them
   * @return the match
   */
  public static PodFailure exitCodes(int... codes) {
    return exitCodes(ExitCodeOperator.IN, codes);
  }

  /**
   * Matches pods of which a container failed with a code that is none of these.
   *
   * @param codes exit codes in any order
   * @return the match
   */
  public static PodFailure exitCodesOtherThan(int... codes) {
    return exitCodes(ExitCodeOperator.NOT_IN, codes);
  }

  /**
   * Matches pods that were evicted, preempted or otherwise disrupted from outside.
   *
   * @return the match
   */
  public static PodFailure disruption() {
    return condition("DisruptionTarget");
  }

  /**
   * Matches pods with a condition that is true.
   *
   * @param type type of the condition
   * @return the match
   */
  public static PodFailure condition(String type) {
    OnPodCondition condition =
        OnPodCondition.builder().type(type).status(ConditionStatus.TRUE).build();
    return new PodFailure(rule -> rule.addOnPodConditions(condition));
  }

  /**
   * Fails the whole Job at once, without retries.
   *
   * @return the rule
   */
  public JobFailureRule failsJob() {
    return new JobFailureRule(PodFailurePolicyAction.FAIL_JOB, this);
  }

  /**
   * Replaces the pod without counting the failure.
   *
   * @return the rule
   */
  public JobFailureRule isIgnored() {
    return new JobFailureRule(PodFailurePolicyAction.IGNORE, this);
  }

  /**
   * Counts the failure, as without a policy.
   *
   * @return the rule
   */
  public JobFailureRule counts() {
    return new JobFailureRule(PodFailurePolicyAction.COUNT, this);
  }

  /**
   * Fails the pod's index at once, without retries.
   *
   * @return the rule, for Jobs with a limit for each index
   */
  public FailureRule failsIndex() {
    return new FailureRule(PodFailurePolicyAction.FAIL_INDEX, this);
  }

  PodFailurePolicyRule rule(PodFailurePolicyAction action) {
    PodFailurePolicyRule.Builder rule = PodFailurePolicyRule.builder().action(action);
    match.accept(rule);
    return rule.build();
  }

  private static PodFailure exitCodes(ExitCodeOperator operator, int... codes) {
    OnExitCodes onExitCodes =
        OnExitCodes.builder()
            .operator(operator)
            .values(Arrays.stream(codes).sorted().boxed().toList())
            .build();
    return new PodFailure(rule -> rule.onExitCodes(onExitCodes));
  }
}
