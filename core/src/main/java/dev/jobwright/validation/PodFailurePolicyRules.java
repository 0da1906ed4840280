package dev.jobwright.validation;

import java.util.HashSet;
import java.util.Set;

/** {@code spec.podFailurePolicy}: what a failed pod means, by exit code or by condition. */
final class PodFailurePolicyRules {
  private static final int MOST_RULES = 20;
  private static final int MOST_EXIT_CODES = 255;
  private static final int MOST_CONDITIONS = 20;

  private PodFailurePolicyRules() {}

  static void check(Node spec) {
    Node rules = spec.field("podFailurePolicy", "rules");
    if (rules.isAbsent()) {
      return;
    }
    if (rules.list().size() > MOST_RULES) {
      rules.tooMany(MOST_RULES);
    }
    Set<String> containers = PodContainers.lastingNames(spec.field("template", "spec"));
    for (Node rule : rules.items()) {
      action(rule.field("action"), spec.field("backoffLimitPerIndex").isPresent());
      exitCodes(rule.field("onExitCodes"), containers);
      conditions(rule.field("onPodConditions"));
      oneRequirement(rule);
    }
  }

  private static void action(Node action, boolean limitsPerIndex) {
    if (action.isEmptyText()) {
      action.required("valid values: [\"Count\" \"FailIndex\" \"FailJob\" \"Ignore\"]");
    } else if (action.is("FailIndex") && !limitsPerIndex) {
      action.invalid("requires the backoffLimitPerIndex to be set");
    } else {
      Checks.exactlyOneOf(action, "Count", "FailIndex", "FailJob", "Ignore");
    }
  }

  private static void oneRequirement(Node rule) {
    boolean codes = rule.field("onExitCodes").isPresent();
    boolean conditions = !rule.field("onPodConditions").list().isEmpty();
    if (codes && conditions) {
      rule.invalid(
          null,
          "specifying both OnExitCodes and OnPodConditions is not supported; make them two rules");
    } else if (!codes && !conditions) {
      rule.invalid(null, "specifying one of OnExitCodes and OnPodConditions is required; add one");
    }
  }

  private static void exitCodes(Node codes, Set<String> containers) {
    if (codes.isAbsent()) {
      return;
    }
    Node operator = codes.field("operator");
    if (operator.isEmptyText()) {
      operator.required("valid values: [\"In\" \"NotIn\"]");
    } else {
      Checks.exactlyOneOf(operator, "In", "NotIn");
    }
    Node container = codes.field("containerName");
    if (container.isPresent() && !containers.contains(container.text())) {
      container.invalid("must be one of the container or initContainer names in the pod template");
    }
    values(codes.field("values"), operator.is("In"));
  }

  private static void values(Node values, boolean in) {
    if (values.list().isEmpty()) {
      values.invalid("at least one value is required; add an exit code");
    } else if (values.list().size() > MOST_EXIT_CODES) {
      values.tooMany(MOST_EXIT_CODES);
    }
    boolean ordered = true;
    long previous = Long.MIN_VALUE;
    Set<Long> seen = new HashSet<>();
    for (Node value : values.items()) {
      long code = value.number(0);
      if (in && code == 0) {
        value.invalid("must not be 0 for the In operator; 0 is success");
      }
      if (!seen.add(code)) {
        value.duplicate();
      }
      ordered &= previous <= code;
      previous = code;
    }
    if (!ordered) {
      values.invalid("must be ordered; sort the exit codes upwards");
    }
  }

  private static void conditions(Node conditions) {
    if (conditions.list().size() > MOST_CONDITIONS) {
      conditions.tooMany(MOST_CONDITIONS);
    }
    for (Node condition : conditions.items()) {
      NameRules.qualifiedName(condition.field("type"));
      Checks.oneOf(condition.field("status"), "False", "True", "Unknown");
    }
  }
}
