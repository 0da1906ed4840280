package dev.jobwright.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A StatefulSet document. */
final class StatefulSetRules {
  private StatefulSetRules() {}

  static void check(Node statefulSet) {
    MetadataRules.check(statefulSet.field("metadata"), statefulSet.field("metadata", "labels"));
    Node spec = statefulSet.field("spec");
    ReplicaSetRules.spec(asPodsHaveIt(spec));
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

  /** The spec with each claim as a volume of its name, in place of one the template has. */
  private static Node asPodsHaveIt(Node spec) {
    Map<String, Object> claims = new LinkedHashMap<>();
    for (Node claim : spec.field("volumeClaimTemplates").items()) {
      String name = claim.field("metadata", "name").text();
      claims.put(name, Map.of("name", name, "persistentVolumeClaim", Map.of("claimName", name)));
    }
    Node podSpec = spec.field("template", "spec");
    if (claims.isEmpty() || !podSpec.isPresent()) {
      return spec;
    }
    List<Object> volumes = new ArrayList<>(podSpec.field("volumes").list());
    volumes.removeIf(
        volume -> volume instanceof Map<?, ?> map && claims.containsKey(map.get("name")));
    volumes.addAll(claims.values());
    Object pod = with(podSpec, "volumes", volumes);
    return spec.with(with(spec, "template", with(spec.field("template"), "spec", pod)));
  }

  private static Map<Object, Object> with(Node node, String field, Object value) {
    Map<Object, Object> changed = new LinkedHashMap<>(node.map());
    changed.put(field, value);
    return changed;
  }
}
