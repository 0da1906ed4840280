package dev.jobwright.validation;

import java.util.Set;

/** {@code affinity} of a pod to nodes and to other pods. */
final class AffinityRules {
  private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
  private static final String PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";

  private AffinityRules() {}

  static void check(Node affinity) {
    if (affinity.isAbsent()) {
      return;
    }
    nodes(affinity.field("nodeAffinity"));
    pods(affinity.field("podAffinity"));
    pods(affinity.field("podAntiAffinity"));
  }

  private static void nodes(Node affinity) {
    Node required = affinity.field(REQUIRED);
    Node terms = required.field("nodeSelectorTerms");
    if (required.isPresent() && terms.list().isEmpty()) {
      terms.required("must have at least one node selector term");
    }
    for (Node term : terms.items()) {
      term(term);
      labelValues(term);
    }
    for (Node preferred : affinity.field(PREFERRED).items()) {
      weight(preferred.field("weight"));
      term(preferred.field("preference"));
    }
  }

  private static void weight(Node weight) {
    if (weight.number(0) < 1 || weight.isAbove(100)) {
      weight.invalid(weight.number(0), "must be in the range 1-100");
    }
  }

  private static void term(Node term) {
    for (Node expression : term.field("matchExpressions").items()) {
      expression(expression);
    }
    for (Node field : term.field("matchFields").items()) {
      field(field);
    }
  }

  /** Only nodes that are required are looked for by values that labels can have. */
  private static void labelValues(Node term) {
    for (Node expression : term.field("matchExpressions").items()) {
      for (Node value : expression.field("values").items()) {
        NameRules.labelValue(value);
      }
    }
  }

  private static void expression(Node expression) {
    Node values = expression.field("values");
    int count = values.list().size();
    switch (expression.field("operator").text()) {
      case "In", "NotIn" -> {
        if (count == 0) {
          values.required("must be specified when `operator` is 'In' or 'NotIn'");
        }
      }
      case "Exists", "DoesNotExist" -> {
        if (count > 0) {
          values.forbidden(
              "may not be specified when `operator` is 'Exists' or 'DoesNotExist'; remove the values");
        }
      }
      case "Gt", "Lt" -> {
        if (count != 1) {
          values.required("must be specified single value when `operator` is 'Lt' or 'Gt'");
        }
      }
      default ->
          expression
              .field("operator")
              .invalid(
                  "not a valid selector operator; use In, NotIn, Exists, DoesNotExist, Gt or Lt");
    }
    NameRules.qualifiedName(expression.field("key"));
  }

  private static void field(Node field) {
    Node values = field.field("values");
    Node operator = field.field("operator");
    if (!operator.is("In") && !operator.is("NotIn")) {
      operator.invalid("not a valid selector operator; use In or NotIn");
    } else if (values.list().size() != 1) {
      values.required(
          "must be only one value when `operator` is 'In' or 'NotIn' for node field selector");
    }
    if (!field.field("key").is("metadata.name")) {
      field.field("key").invalid("not a valid field selector key; use metadata.name");
      return;
    }
    for (Node value : values.items()) {
      NameRules.subdomain(value);
    }
  }

  private static void pods(Node affinity) {
    for (Node term : affinity.field(REQUIRED).items()) {
      podTerm(term);
    }
    for (Node preferred : affinity.field(PREFERRED).items()) {
      weight(preferred.field("weight"));
      podTerm(preferred.field("podAffinityTerm"));
    }
  }

  private static void podTerm(Node term) {
    Node selector = term.field("labelSelector");
    LabelRules.selector(selector);
    LabelRules.selector(term.field("namespaceSelector"));
    for (String namespace : term.field("namespaces").texts()) {
      NameRules.dnsLabel(term.at("namespace", namespace));
    }
    keys(term.field("matchLabelKeys"), selector);
    keys(term.field("mismatchLabelKeys"), selector);
    Set<String> mismatched = Set.copyOf(term.field("mismatchLabelKeys").texts());
    for (Node key : term.field("matchLabelKeys").items()) {
      if (mismatched.contains(key.text())) {
        key.invalid("exists in both matchLabelKeys and mismatchLabelKeys; remove it from one");
      }
    }
    Node topology = term.field("topologyKey");
    Checks.requiredText(
        topology, "can not be empty; name a label of nodes, such as topology.kubernetes.io/zone");
    NameRules.qualifiedName(topology.with(topology.text()));
  }

  private static void keys(Node keys, Node selector) {
    if (!keys.list().isEmpty() && selector.isAbsent()) {
      keys.forbidden("must not be specified when labelSelector is not set");
      return;
    }
    for (Node key : keys.items()) {
      NameRules.qualifiedName(key);
    }
  }
}
