package dev.jobwright.validation;

import java.util.List;

/** Which rules hold for which kind of document. */
final class KindRules {
  private KindRules() {}

  static void check(Node root, String kind) {
    switch (kind) {
      case "Job" -> JobRules.check(root);
      case "CronJob" -> CronJobRules.check(root);
      case "ReplicaSet" -> ReplicaSetRules.check(root);
      case "StatefulSet" -> StatefulSetRules.check(root);
      case "Service" -> ServiceRules.check(root);
      default -> {
        MetadataRules.check(root.field("metadata"), root.field("metadata", "labels"));
        ClaimRules.spec(root.field("spec"));
      }
    }
  }

  static void unknown(Node root) {
    for (String field : List.of("apiVersion", "kind")) {
      if (root.field(field).isEmptyText()) {
        root.field(field).required("the two together must be one of: " + Validation.kinds());
      }
    }
    if (!root.field("apiVersion").isEmptyText() && !root.field("kind").isEmptyText()) {
      root.field("kind")
          .invalid(
              root.field("apiVersion").text() + " " + root.field("kind").text(),
              "must be one of: " + Validation.kinds());
    }
  }
}
