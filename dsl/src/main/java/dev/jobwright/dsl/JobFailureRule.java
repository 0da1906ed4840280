package dev.jobwright.dsl;

import dev.jobwright.model.PodFailurePolicyAction;

/** A rule of a pod failure policy that fits every Job. */
public final class JobFailureRule extends FailureRule {

  JobFailureRule(PodFailurePolicyAction action, PodFailure match) {
    super(action, match);
  }
}
