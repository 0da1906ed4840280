package dev.jobwright.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The init containers of a pod; one that restarts always is a sidecar. */
final class InitContainerRules {
  private static final List<String> OF_SIDECARS_ONLY =
      List.of("lifecycle", "livenessProbe", "readinessProbe", "startupProbe");

  private InitContainerRules() {}

  static void check(Node podSpec, Pod pod) {
    if (podSpec.field("initContainers").isAbsent()) {
      return;
    }
    Set<String> names = new HashSet<>();
    for (Node container : podSpec.field("containers").items()) {
      names.add(container.field("name").text());
    }
    for (Node container : podSpec.field("initContainers").items()) {
      ContainerRules.common(container, pod);
      Node name = container.field("name");
      if (!names.add(name.text()) && !name.isEmptyText()) {
        name.duplicate();
      }
      RestartRules.check(container);
      PortRules.hostPorts(container.field("ports"), new HashSet<>());
      if (container.field("restartPolicy").is("Always")) {
        LifecycleRules.check(container.field("lifecycle"), pod);
        ProbeRules.check(container, pod);
      } else {
        nothingOfSidecars(container);
      }
    }
  }

  private static void nothingOfSidecars(Node container) {
    for (String name : OF_SIDECARS_ONLY) {
      Node field = container.field(name);
      if (field.isPresent()) {
        field.forbidden("may not be set for init containers without restartPolicy=Always");
      }
    }
    Node resize = container.field("resizePolicy");
    if (!resize.list().isEmpty()) {
      resize.invalid("must not be set for init containers");
    }
  }
}
