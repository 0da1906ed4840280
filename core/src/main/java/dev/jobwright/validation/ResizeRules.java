package dev.jobwright.validation;

import java.util.HashSet;
import java.util.Set;

/** {@code resizePolicy}: what happens to a container when its resources change. */
final class ResizeRules {
  private ResizeRules() {}

  static void check(Node policies, String podRestartPolicy) {
    if (policies.isAbsent()) {
      return;
    }
    Set<String> resources = new HashSet<>();
    for (Node policy : policies.items()) {
      Node resource = policy.field("resourceName");
      Node restart = policy.field("restartPolicy");
      if (!resources.add(resource.text())) {
        policy.duplicate(resource.text());
      }
      Checks.requiredOneOf(policies.with(resource.value()), "cpu", "memory");
      Checks.requiredOneOf(policies.with(restart.value()), "NotRequired", "RestartContainer");
      if (podRestartPolicy.equals("Never") && !restart.is("NotRequired")) {
        policies.invalid(restart.text(), "must be 'NotRequired' when `restartPolicy` is 'Never'");
      }
    }
  }
}
