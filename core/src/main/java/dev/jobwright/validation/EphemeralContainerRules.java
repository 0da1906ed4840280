package dev.jobwright.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Containers put into a running pod to look into it; a template may have none at all. */
final class EphemeralContainerRules {
  private static final String NOT_HERE = "cannot be set for an Ephemeral Container; remove it";
  private static final List<String> NEVER =
      List.of(
          "ports",
          "resources",
          "resizePolicy",
          "restartPolicy",
          "restartPolicyRules",
          "livenessProbe",
          "readinessProbe",
          "startupProbe",
          "lifecycle");

  private EphemeralContainerRules() {}

  static void check(Node podSpec, Pod pod) {
    Node containers = podSpec.field("ephemeralContainers");
    if (containers.list().isEmpty()) {
      return;
    }
    Set<String> others = PodContainers.lastingNames(podSpec);
    Set<String> names = new HashSet<>(others);
    for (Node container : containers.items()) {
      ContainerRules.common(container, pod);
      Node name = container.field("name");
      Node target = container.field("targetContainerName");
      if (!names.add(name.text())) {
        name.duplicate();
      }
      if (!target.isEmptyText() && !others.contains(target.text())) {
        target.notFound("no container of the pod has this name");
      }
      onlyWhatLooks(container);
    }
  }

  private static void onlyWhatLooks(Node container) {
    Node image = container.field("image");
    if (!image.text().strip().equals(image.text())) {
      image.invalid("must not have leading or trailing whitespace");
    }
    for (String name : NEVER) {
      Node field = container.field(name);
      boolean nothing = name.equals("resources") && field.map().isEmpty();
      if (field.isPresent() && !nothing) {
        field.forbidden(NOT_HERE);
      }
    }
    for (Node mount : container.field("volumeMounts").items()) {
      for (String name : List.of("subPath", "subPathExpr")) {
        if (!mount.field(name).isEmptyText()) {
          mount.field(name).forbidden(NOT_HERE);
        }
      }
    }
  }
}
