package dev.jobwright.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** {@code topologySpreadConstraints}: how pods are spread over zones and nodes. */
final class TopologySpreadRules {
  private TopologySpreadRules() {}

  static void check(Node constraints) {
    Map<String, Integer> left = new HashMap<>();
    for (Node constraint : constraints.items()) {
      left.merge(kind(constraint), 1, Integer::sum);
    }
    for (Node constraint : constraints.items()) {
      Node key = constraint.field("topologyKey");
      Node action = constraint.field("whenUnsatisfiable");
      Checks.positive(constraint.at("maxSkew", constraint.field("maxSkew").number(0)));
      Checks.requiredText(
          key, "can not be empty; name a label of nodes, such as topology.kubernetes.io/zone");
      Checks.exactlyOneOf(
          constraint.at("whenUnsatisfiable", action.text()), "DoNotSchedule", "ScheduleAnyway");
      if (left.merge(kind(constraint), -1, Integer::sum) > 0) {
        constraint.at("{topologyKey, whenUnsatisfiable}", kind(constraint)).duplicate();
      }
      minDomains(constraint.field("minDomains"), action.text());
      Checks.oneOfIfPresent(constraint.field("nodeAffinityPolicy"), "Honor", "Ignore");
      Checks.oneOfIfPresent(constraint.field("nodeTaintsPolicy"), "Honor", "Ignore");
      labelKeys(constraint.field("matchLabelKeys"), constraint.field("labelSelector"));
      LabelRules.selector(constraint.field("labelSelector"));
    }
  }

  private static String kind(Node constraint) {
    return "{"
        + constraint.field("topologyKey").text()
        + ", "
        + constraint.field("whenUnsatisfiable").text()
        + "}";
  }

  private static void minDomains(Node minDomains, String action) {
    if (minDomains.isAbsent()) {
      return;
    }
    Checks.positive(minDomains);
    if (!action.equals("DoNotSchedule")) {
      minDomains.invalid(
          "can only use minDomains if whenUnsatisfiable=DoNotSchedule, not " + action);
    }
  }

  private static void labelKeys(Node keys, Node selector) {
    if (!keys.list().isEmpty() && selector.isAbsent()) {
      keys.forbidden("must not be specified when labelSelector is not set");
    }
    Set<Object> selected = new HashSet<>(selector.field("matchLabels").map().keySet());
    for (Node requirement : selector.field("matchExpressions").items()) {
      selected.add(requirement.field("key").text());
    }
    for (Node key : keys.items()) {
      NameRules.qualifiedName(key);
      if (selected.contains(key.text())) {
        key.invalid("exists in both matchLabelKeys and labelSelector; remove it from one");
      }
    }
  }
}
