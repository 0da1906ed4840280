package dev.jobwright.validation;

/** A StatefulSet document. */
final class StatefulSetRules {
  private StatefulSetRules() {}

  static void check(Node statefulSet) {
    MetadataRules.check(statefulSet.field("metadata"), statefulSet.field("metadata", "labels"));
    Node spec = statefulSet.field("spec");
    ReplicaSetRules.spec(spec);
    Checks.oneOf(spec.field("podManagementPolicy"), "OrderedReady", "Parallel");
    Node strategy = spec.field("updateStrategy");
    Checks.oneOf(strategy.field("type"), "RollingUpdate", "OnDelete");
    Node rolling = strategy.field("rollingUpdate");
    Checks.nonNegative(rolling.field("partition"));
    if (strategy.field("type").is("OnDelete") && rolling.isPresent()) {
      rolling.invalid("only allowed for updateStrategy 'RollingUpdate'");
    }
    Node retention = spec.field("persistentVolumeClaimRetentionPolicy");
    Checks.oneOf(retention.field("whenDeleted"), "Delete", "Retain");
    Checks.oneOf(retention.field("whenScaled"), "Delete", "Retain");
    Checks.nonNegative(spec.field("ordinals", "start"));
  }
}
