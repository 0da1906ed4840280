package dev.jobwright.validation;

import java.util.HashSet;
import java.util.Set;

/** {@code restartPolicy} and {@code restartPolicyRules} of a single container. */
final class RestartRules {
  private static final int MOST_RULES = 20;
  private static final int MOST_EXIT_CODES = 255;

  private RestartRules() {}

  static void check(Node container) {
    Node policy = container.field("restartPolicy");
    Node rules = container.field("restartPolicyRules");
    Checks.oneOfIfPresent(policy, "Always", "Never", "OnFailure");
    if (policy.isAbsent() && !rules.list().isEmpty()) {
      policy.required("must specify restartPolicy when restart rules are used");
    }
    if (rules.list().size() > MOST_RULES) {
      rules.tooMany(MOST_RULES);
    }
    for (Node rule : rules.items()) {
      Checks.requiredOneOf(rule.field("action"), "Restart", "RestartAllContainers");
      exitCodes(rule.field("exitCodes"));
    }
  }

  private static void exitCodes(Node codes) {
    if (codes.isAbsent()) {
      codes.required("must be specified");
      return;
    }
    Checks.requiredOneOf(codes.field("operator"), "In", "NotIn");
    Node values = codes.field("values");
    if (values.list().isEmpty()) {
      values.required("must have at least one value");
    } else if (values.list().size() > MOST_EXIT_CODES) {
      values.tooMany(MOST_EXIT_CODES);
    }
    Set<Long> seen = new HashSet<>();
    for (Node value : values.items()) {
      if (!seen.add(value.number(0))) {
        value.duplicate();
      }
    }
  }
}
