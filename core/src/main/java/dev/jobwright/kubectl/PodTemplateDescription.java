package dev.jobwright.kubectl;

import dev.jobwright.model.Container;
import dev.jobwright.model.ObjectMeta;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.PodTemplate;
import dev.jobwright.model.Toleration;
import dev.jobwright.model.TolerationOperator;
import dev.jobwright.model.TopologySpreadConstraint;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The pod template in a description. */
final class PodTemplateDescription {

  private PodTemplateDescription() {}

  static void add(Description text, PodTemplate template) {
    ObjectMeta metadata = template.metadata();
    PodSpec spec = template.spec();
    text.line(0, "Pod Template:");
    text.labels("  Labels", metadata == null ? Map.of() : metadata.labels());
    if (metadata != null && !metadata.annotations().isEmpty()) {
      text.annotations("  Annotations", metadata.annotations());
    }
    if (spec.serviceAccountName() != null) {
      text.field(1, "Service Account", spec.serviceAccountName());
    }
    if (!spec.initContainers().isEmpty()) {
      addContainers(text, "Init Containers", spec.initContainers());
    }
    addContainers(text, "Containers", spec.containers());
    VolumeDescription.add(text, spec.volumes());
    addTopologySpread(text, spec.topologySpreadConstraints());
    if (spec.priorityClassName() != null) {
      text.field(1, "Priority Class Name", spec.priorityClassName());
    }
    text.labels("  Node-Selectors", spec.nodeSelector());
    text.many(
        "  Tolerations",
        spec.tolerations().isEmpty()
            ? Stream.of("<none>")
            : spec.tolerations().stream()
                .sorted(Comparator.comparing(toleration -> String.valueOf(toleration.key())))
                .map(PodTemplateDescription::toleration));
  }

  private static void addContainers(Description text, String title, List<Container> containers) {
    text.line(1, title + ":");
    containers.forEach(container -> new ContainerDescription(text, container).add());
  }

  private static void addTopologySpread(
      Description text, List<TopologySpreadConstraint> constraints) {
    if (!constraints.isEmpty()) {
      text.many(
          "  Topology Spread Constraints",
          constraints.stream()
              .sorted(Comparator.comparing(TopologySpreadConstraint::topologyKey))
              .map(PodTemplateDescription::topologySpread));
    }
  }

  private static String topologySpread(TopologySpreadConstraint constraint) {
    String spread =
        "%s:%s when max skew %d is exceeded"
            .formatted(
                constraint.topologyKey(),
                constraint.whenUnsatisfiable().word(),
                constraint.maxSkew());
    return constraint.labelSelector() == null
        ? spread
        : spread
            + " for selector "
            + String.join(
                ",", Description.entries(constraint.labelSelector().matchLabels(), "=").toList());
  }

  private static String toleration(Toleration toleration) {
    StringBuilder text = new StringBuilder(toleration.key() == null ? "" : toleration.key());
    if (toleration.value() != null && !toleration.value().isEmpty()) {
      text.append('=').append(toleration.value());
    }
    if (toleration.effect() != null) {
      text.append(':').append(toleration.effect().word());
    }
    if (toleration.operator() == TolerationOperator.EXISTS && toleration.value() == null) {
      text.append(text.length() == 0 ? "op=Exists" : " op=Exists");
    }
    if (toleration.tolerationDuration() != null) {
      text.append(" for ").append(toleration.tolerationDuration().toSeconds()).append('s');
    }
    return text.toString();
  }
}
