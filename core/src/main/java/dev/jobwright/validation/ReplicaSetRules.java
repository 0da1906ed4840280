package dev.jobwright.validation;

/** A ReplicaSet document. */
final class ReplicaSetRules {
  private ReplicaSetRules() {}

  static void check(Node replicaSet) {
    MetadataRules.check(replicaSet.field("metadata"), replicaSet.field("metadata", "labels"));
    spec(replicaSet.field("spec"));
  }

  /** What the spec of every controller of lasting pods has. */
  static void spec(Node spec) {
    Checks.nonNegative(spec.field("replicas"));
    Checks.nonNegative(spec.field("minReadySeconds"));
    Node template = spec.field("template");
    Node labels = template.field("metadata", "labels");
    Node selector = spec.field("selector");
    boolean selects =
        !selector.field("matchLabels").map().isEmpty()
            || !selector.field("matchExpressions").list().isEmpty();
    if (selector.isPresent() && !selects) {
      selector.invalid("empty selector is invalid for deployment; name at least one label");
    } else {
      SelectorRules.check(selector, template, labels.map());
    }
    PodTemplateRules.check(template, labels.map());
    lasting(template.field("spec"));
  }

  private static void lasting(Node podSpec) {
    Node policy = podSpec.field("restartPolicy");
    if (!policy.isEmptyText() && !policy.is("Always")) {
      policy.notSupported("Always");
    }
    if (podSpec.field("activeDeadlineSeconds").isPresent()) {
      podSpec
          .field("activeDeadlineSeconds")
          .forbidden("activeDeadlineSeconds in ReplicaSet is not Supported");
    }
  }
}
