package dev.jobwright.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code securityContext} of a pod, and the namespaces of its host that it uses. */
final class PodSecurityRules {
  private static final int LONGEST_SYSCTL = 253;
  private static final List<String> IPC_SYSCTLS = List.of("kernel.shm", "kernel.msg", "fs.mqueue.");

  private static final Set<String> FIELDS =
      Set.of("securityContext", "hostUsers", "shareProcessNamespace");

  private PodSecurityRules() {}

  static void check(Node spec) {
    if (!spec.hasAny(FIELDS)) {
      return;
    }
    hostUsers(spec);
    Node context = spec.field("securityContext");
    Node share = spec.field("shareProcessNamespace");
    if (share.isTrue() && spec.field("hostPID").isTrue()) {
      context
          .at("shareProcessNamespace", true)
          .invalid("ShareProcessNamespace and HostPID cannot both be enabled");
    }
    if (context.isAbsent()) {
      return;
    }
    Checks.id(context.field("fsGroup"));
    Checks.id(context.field("runAsUser"));
    Checks.id(context.field("runAsGroup"));
    for (Node group : context.field("supplementalGroups").items()) {
      Checks.id(group);
    }
    sysctls(context.field("sysctls"), spec);
    Checks.oneOfIfPresent(context.field("fsGroupChangePolicy"), "Always", "OnRootMismatch");
    Checks.oneOfIfPresent(context.field("supplementalGroupsPolicy"), "Merge", "Strict");
    Checks.oneOfIfPresent(context.field("seLinuxChangePolicy"), "MountOption", "Recursive");
    SecurityRules.seccomp(context.field("seccompProfile"));
    SecurityRules.appArmor(context.field("appArmorProfile"));
    WindowsRules.options(context.field("windowsOptions"));
  }

  private static void hostUsers(Node spec) {
    if (!spec.field("hostUsers").isFalse()) {
      return;
    }
    String when = "when `hostUsers` is false";
    if (spec.field("hostNetwork").isTrue()) {
      spec.field("hostNetwork").forbidden(when);
    }
    if (spec.field("hostPID").isTrue()) {
      spec.field("hostPID").forbidden(when);
    }
    if (spec.field("hostIPC").isTrue()) {
      spec.field("hostIPC").forbidden(when);
    }
    for (Node container : PodContainers.of(spec)) {
      if (!container.field("volumeDevices").list().isEmpty()) {
        container.field("volumeDevices").forbidden(when);
      }
    }
  }

  private static void sysctls(Node sysctls, Node spec) {
    Set<String> names = new HashSet<>();
    for (Node sysctl : sysctls.items()) {
      Node name = sysctl.field("name");
      if (name.isEmptyText()) {
        name.required("name a kernel parameter, such as kernel.msgmax");
      } else if (!isSysctl(name.text())) {
        name.invalid(
            "must have at most 253 characters and match regex"
                + " ^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$");
      } else if (!names.add(name.text())) {
        name.duplicate();
      }
      ofHost(name, name.text().replace('/', '.'), spec);
    }
  }

  private static void ofHost(Node name, String sysctl, Node spec) {
    boolean ipc = sysctl.equals("kernel.sem") || IPC_SYSCTLS.stream().anyMatch(sysctl::startsWith);
    if (spec.field("hostNetwork").isTrue() && sysctl.startsWith("net.")) {
      name.invalid("may not be specified when 'hostNetwork' is true");
    } else if (spec.field("hostIPC").isTrue() && ipc) {
      name.invalid("may not be specified when 'hostIPC' is true");
    }
  }

  private static boolean isSysctl(String name) {
    if (Names.bytes(name) > LONGEST_SYSCTL) {
      return false;
    }
    for (String segment : name.split("[./]", -1)) {
      boolean ends = segment.startsWith("_") || segment.endsWith("_");
      if (ends || !Names.isDnsLabel(segment.replace('_', '-'))) {
        return false;
      }
    }
    return true;
  }
}
