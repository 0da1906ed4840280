package dev.jobwright.validation;

import java.util.Map;
import java.util.Set;

/** The spec of a pod. */
final class PodSpecRules {
  private static final Set<String> PLACE =
      Set.of(
          "readinessGates",
          "schedulingGates",
          "topologySpreadConstraints",
          "tolerations",
          "activeDeadlineSeconds",
          "preemptionPolicy",
          "priorityClassName",
          "runtimeClassName",
          "overhead");
  private static final Set<String> NAMES =
      Set.of(
          "serviceAccountName",
          "serviceAccount",
          "nodeName",
          "hostname",
          "subdomain",
          "hostnameOverride",
          "hostAliases");

  private PodSpecRules() {}

  static void check(Node spec) {
    Map<String, Node> volumes = VolumeRules.check(spec.field("volumes"));
    ResourceClaimRules.check(spec.field("resourceClaims"));
    Pod pod = Pod.of(spec, volumes);
    ContainerRules.check(spec, pod);
    InitContainerRules.check(spec, pod);
    EphemeralContainerRules.check(spec, pod);
    PodResourceRules.check(spec);
    hostPorts(spec);
    Checks.oneOf(spec.field("restartPolicy"), "Always", "OnFailure", "Never");
    LabelRules.labels(spec.field("nodeSelector"));
    PodSecurityRules.check(spec);
    AffinityRules.check(spec.field("affinity"));
    DnsRules.check(spec);
    if (spec.hasAny(PLACE)) {
      scheduling(spec);
    }
    if (spec.hasAny(NAMES)) {
      names(spec);
    }
    PodOsRules.check(spec);
  }

  private static void hostPorts(Node spec) {
    if (!spec.field("hostNetwork").isTrue()) {
      return;
    }
    for (Node container : spec.field("containers").items()) {
      for (Node port : container.field("ports").items()) {
        Node hostPort = port.field("hostPort");
        long given = hostPort.number(0);
        if (given != 0 && given != port.field("containerPort").number(0)) {
          hostPort.invalid("must match `containerPort` when `hostNetwork` is true");
        }
      }
    }
  }

  private static void scheduling(Node spec) {
    for (Node gate : spec.field("readinessGates").items()) {
      NameRules.qualifiedName(gate.field("conditionType"));
    }
    SchedulingRules.gates(spec.field("schedulingGates"));
    TopologySpreadRules.check(spec.field("topologySpreadConstraints"));
    SchedulingRules.tolerations(spec.field("tolerations"));
    Checks.inRange(spec.field("activeDeadlineSeconds"), 1, Integer.MAX_VALUE);
    Checks.oneOfIfPresent(spec.field("preemptionPolicy"), "PreemptLowerPriority", "Never");
    NameRules.optionalSubdomain(spec.field("priorityClassName"));
    if (spec.field("runtimeClassName").isPresent()) {
      NameRules.subdomain(spec.field("runtimeClassName"));
    }
    ResourceRules.overhead(spec.field("overhead"));
  }

  private static void names(Node spec) {
    Node account = spec.field("serviceAccountName");
    Object name = account.isEmptyText() ? spec.field("serviceAccount").value() : account.value();
    NameRules.optionalSubdomain(account.with(name));
    NameRules.optionalSubdomain(spec.field("nodeName"));
    HostRules.check(spec);
  }
}
