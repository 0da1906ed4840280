package dev.jobwright.validation;

import java.util.HashSet;
import java.util.Set;

/** The containers of a pod, and what all kinds of containers share. */
final class ContainerRules {
  private static final Set<String> LIFE =
      Set.of(
          "lifecycle",
          "livenessProbe",
          "readinessProbe",
          "startupProbe",
          "restartPolicy",
          "restartPolicyRules");

  private ContainerRules() {}

  static void check(Node podSpec, Pod pod) {
    Node containers = podSpec.field("containers");
    if (containers.list().isEmpty()) {
      containers.required("a pod needs at least one container; add one with a name and an image");
    }
    Set<String> names = new HashSet<>();
    Set<String> hostPorts = new HashSet<>();
    for (Node container : containers.items()) {
      common(container, pod);
      Node name = container.field("name");
      if (!names.add(name.text())) {
        name.duplicate();
      }
      if (container.hasAny(LIFE)) {
        LifecycleRules.check(container.field("lifecycle"), pod);
        ProbeRules.check(container, pod);
        RestartRules.check(container);
      }
      PortRules.hostPorts(container.field("ports"), hostPorts);
    }
  }

  /** What holds for containers of every kind. */
  static void common(Node container, Pod pod) {
    NameRules.requiredDnsLabel(container.field("name"), "name the container, such as main");
    Checks.requiredText(container.field("image"), "name the image to run, such as busybox:1.36");
    Checks.oneOf(container.field("terminationMessagePolicy"), "File", "FallbackToLogsOnError");
    PortRules.check(container.field("ports"));
    EnvRules.check(container.field("env"), pod);
    EnvRules.from(container.field("envFrom"));
    MountRules.check(container, pod);
    Checks.oneOf(container.field("imagePullPolicy"), "Always", "IfNotPresent", "Never");
    ResourceRules.check(container.field("resources"), pod.claims());
    ResizeRules.check(container.field("resizePolicy"), pod.restartPolicy());
    SecurityRules.check(container.field("securityContext"), pod.hostUsers());
  }
}
