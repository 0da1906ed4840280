package dev.jobwright.validation;

import java.util.HashSet;
import java.util.Set;

/** What a pod waits for before it is scheduled, and which taints of nodes it bears. */
final class SchedulingRules {
  private SchedulingRules() {}

  static void gates(Node gates) {
    Set<String> names = new HashSet<>();
    for (Node gate : gates.items()) {
      Node named = gate.with(gate.field("name").text());
      NameRules.qualifiedName(named);
      if (!names.add(named.text())) {
        named.duplicate();
      }
    }
  }

  static void tolerations(Node tolerations) {
    for (Node toleration : tolerations.items()) {
      Node key = toleration.field("key");
      Node operator = toleration.field("operator");
      Node effect = toleration.field("effect");
      if (!key.isEmptyText()) {
        NameRules.qualifiedName(key);
      } else if (!operator.is("Exists")) {
        operator.invalid(
            operator.text(),
            "operator must be Exists when `key` is empty, which means \"match all values and all"
                + " keys\"");
      }
      if (toleration.field("tolerationSeconds").isPresent() && !effect.is("NoExecute")) {
        effect.invalid(effect.text(), "effect must be 'NoExecute' when `tolerationSeconds` is set");
      }
      value(toleration, operator);
      Checks.oneOf(effect, "NoSchedule", "PreferNoSchedule", "NoExecute");
    }
  }

  private static void value(Node toleration, Node operator) {
    String value = toleration.field("value").text();
    if (operator.is("Exists")) {
      if (!value.isEmpty()) {
        operator.invalid(toleration.value(), "value must be empty when `operator` is 'Exists'");
      }
    } else if (!operator.isEmptyText() && !operator.is("Equal")) {
      operator.notSupported("Equal", "Exists");
    } else if (!NameRules.isLabelValue(value)) {
      operator.invalid(value, NameRules.labelValueDetail());
    }
  }
}
