package dev.jobwright.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A Service document. */
final class ServiceRules {
  private static final int LONGEST_AFFINITY = 86_400;

  private ServiceRules() {}

  static void check(Node service) {
    MetadataRules.checkOfService(service.field("metadata"));
    Node spec = service.field("spec");
    Checks.oneOf(spec.field("type"), "ClusterIP", "ExternalName", "LoadBalancer", "NodePort");
    boolean external = spec.field("type").is("ExternalName");
    boolean headless = spec.field("clusterIP").is("None");
    if (external) {
      externalName(spec);
    } else {
      clusterIps(spec, headless);
    }
    Node ports = spec.field("ports");
    if (ports.list().isEmpty() && !headless && !external) {
      ports.required("say on which port the service listens");
    }
    ports(ports, spec.field("type"));
    LabelRules.labels(spec.field("selector"));
    sessionAffinity(spec);
    traffic(spec);
  }

  private static void externalName(Node spec) {
    Node name = spec.field("externalName");
    String text = name.text();
    if (text.isEmpty() || text.equals(".")) {
      name.required("name the host it stands for");
    } else {
      String host = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
      NameRules.subdomain(name.with(host));
    }
    for (String field : List.of("clusterIPs", "ipFamilies", "ipFamilyPolicy")) {
      if (spec.field(field).isPresent() && !spec.field(field).is("")) {
        spec.field(field).forbidden("may not be set for ExternalName services");
      }
    }
  }

  private static void clusterIps(Node spec, boolean headless) {
    Node address = spec.field("clusterIP");
    boolean reachable = spec.field("type").is("NodePort") || spec.field("type").is("LoadBalancer");
    if (headless && reachable) {
      spec.at("clusterIPs[0]", "None")
          .invalid("may not be set to 'None' for " + spec.field("type").text() + " services");
    } else if (!headless && !address.isEmptyText()) {
      HostRules.ip(spec.at("clusterIPs[0]", address.text()));
    }
    for (Node external : spec.field("externalIPs").items()) {
      HostRules.ip(external);
    }
    for (Node family : spec.field("ipFamilies").items()) {
      Checks.exactlyOneOf(family, "IPv4", "IPv6");
    }
    Checks.oneOf(
        spec.field("ipFamilyPolicy"), "PreferDualStack", "RequireDualStack", "SingleStack");
  }

  private static void ports(Node ports, Node type) {
    Set<String> names = new HashSet<>();
    Set<String> taken = new HashSet<>();
    Set<String> nodePorts = new HashSet<>();
    for (Node port : ports.items()) {
      name(port.field("name"), ports.list().size() > 1, names);
      PortRules.number(port.at("port", port.field("port").number(0)));
      Checks.oneOf(port.field("protocol"), "SCTP", "TCP", "UDP");
      target(port.field("targetPort"));
      if (port.field("appProtocol").isPresent()) {
        NameRules.qualifiedName(port.field("appProtocol"));
      }
      Node protocol = port.field("protocol");
      String prefix = (protocol.isEmptyText() ? "TCP" : protocol.text()) + "/";
      if (!taken.add(prefix + port.field("port").number(0))) {
        port.duplicate(prefix + port.field("port").number(0));
      }
      nodePort(port.field("nodePort"), prefix, type, nodePorts);
    }
  }

  private static void name(Node name, boolean required, Set<String> names) {
    if (required) {
      Checks.requiredText(name, "name each port when there are several");
    }
    if (!name.isEmptyText()) {
      NameRules.dnsLabel(name);
      if (!names.add(name.text())) {
        name.duplicate();
      }
    }
  }

  private static void target(Node target) {
    boolean defaulted = target.is("") || target.isAbsent() || target.number(1) == 0;
    if (!defaulted) {
      PortRules.numberOrName(target);
    }
  }

  private static void nodePort(Node nodePort, String prefix, Node type, Set<String> taken) {
    long number = nodePort.number(0);
    if (number == 0) {
      return;
    }
    if (type.isEmptyText() || type.is("ClusterIP")) {
      nodePort.forbidden("may not be used when `type` is 'ClusterIP'");
    }
    if (!taken.add(prefix + number)) {
      nodePort.duplicate();
    }
  }

  private static void sessionAffinity(Node spec) {
    Node affinity = spec.field("sessionAffinity");
    Checks.oneOf(affinity, "ClientIP", "None");
    Node seconds = spec.field("sessionAffinityConfig", "clientIP").field("timeoutSeconds");
    boolean outside = seconds.number(1) <= 0 || seconds.isAbove(LONGEST_AFFINITY);
    if (affinity.is("ClientIP") && outside) {
      seconds.invalid("must be greater than 0 and less than " + LONGEST_AFFINITY);
    }
  }

  private static void traffic(Node spec) {
    boolean reachable =
        spec.field("type").is("NodePort")
            || spec.field("type").is("LoadBalancer")
            || !spec.field("externalIPs").list().isEmpty();
    Node policy = spec.field("externalTrafficPolicy");
    if (!reachable && !policy.isEmptyText()) {
      policy.invalid("may only be set for externally-accessible services");
    } else {
      Checks.oneOf(policy, "Cluster", "Local");
    }
    Checks.oneOfIfPresent(spec.field("internalTrafficPolicy"), "Cluster", "Local");
    for (String field : List.of("allocateLoadBalancerNodePorts", "loadBalancerClass")) {
      if (spec.field(field).isPresent() && !spec.field("type").is("LoadBalancer")) {
        spec.field(field).forbidden("may only be used when `type` is 'LoadBalancer'");
      }
    }
  }
}
