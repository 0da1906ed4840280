package dev.jobwright.validation;

import java.util.List;

/** {@code os} of a pod, and what is of one operating system only. */
final class PodOsRules {
  private static final String NOT_ON_WINDOWS = "cannot be set for a windows pod";
  private static final String NOT_ON_LINUX = "windows options cannot be set for a linux pod";
  private static final List<String> POD_FIELDS_NOT_ON_WINDOWS =
      List.of("hostUsers", "shareProcessNamespace");
  private static final List<String> POD_FLAGS_NOT_ON_WINDOWS = List.of("hostPID", "hostIPC");
  private static final List<String> POD_CONTEXT_NOT_ON_WINDOWS =
      List.of(
          "appArmorProfile",
          "seLinuxOptions",
          "seccompProfile",
          "fsGroup",
          "fsGroupChangePolicy",
          "runAsUser",
          "runAsGroup",
          "supplementalGroups",
          "supplementalGroupsPolicy");
  private static final List<String> CONTEXT_NOT_ON_WINDOWS =
      List.of(
          "appArmorProfile",
          "seLinuxOptions",
          "seccompProfile",
          "capabilities",
          "readOnlyRootFilesystem",
          "privileged",
          "allowPrivilegeEscalation",
          "procMount",
          "runAsUser",
          "runAsGroup");

  private PodOsRules() {}

  static void check(Node spec) {
    hostProcess(spec);
    Node os = spec.field("os");
    Node name = os.field("name");
    if (os.isAbsent()) {
      return;
    }
    if (name.isEmptyText()) {
      name.required("cannot be empty");
    } else if (name.is("linux")) {
      linux(spec);
    } else if (name.is("windows")) {
      windows(spec);
    } else {
      os.with(name.value()).notSupported("linux", "windows");
    }
  }

  private static void linux(Node spec) {
    forbid(spec.field("securityContext", "windowsOptions"), NOT_ON_LINUX);
    for (Node container : PodContainers.of(spec)) {
      forbid(container.field("securityContext", "windowsOptions"), NOT_ON_LINUX);
    }
  }

  private static void windows(Node spec) {
    POD_FIELDS_NOT_ON_WINDOWS.forEach(name -> forbid(spec.field(name), NOT_ON_WINDOWS));
    for (String flag : POD_FLAGS_NOT_ON_WINDOWS) {
      if (spec.field(flag).isTrue()) {
        forbid(spec.field(flag), NOT_ON_WINDOWS);
      }
    }
    Node context = spec.field("securityContext");
    POD_CONTEXT_NOT_ON_WINDOWS.forEach(name -> forbid(context.field(name), NOT_ON_WINDOWS));
    if (!context.field("sysctls").list().isEmpty()) {
      forbid(context.field("sysctls"), NOT_ON_WINDOWS);
    }
    for (Node container : PodContainers.of(spec)) {
      Node own = container.field("securityContext");
      CONTEXT_NOT_ON_WINDOWS.forEach(name -> forbid(own.field(name), NOT_ON_WINDOWS));
    }
  }

  private static void forbid(Node field, String detail) {
    if (field.isPresent()) {
      field.forbidden(detail);
    }
  }

  private static void hostProcess(Node spec) {
    Node ofPod = spec.field("securityContext", "windowsOptions").field("hostProcess");
    List<Node> containers = PodContainers.of(spec);
    int count = 0;
    for (Node container : containers) {
      Node own = container.field("securityContext", "windowsOptions").field("hostProcess");
      if (own.isPresent() && ofPod.isPresent() && own.isTrue() != ofPod.isTrue()) {
        own.invalid(
            "pod hostProcess value must be identical if both are specified, was " + ofPod.isTrue());
      }
      count += (own.isPresent() ? own : ofPod).isTrue() ? 1 : 0;
    }
    if (count > 0 && count != containers.size()) {
      spec.invalid(
          "",
          "If pod contains any hostProcess containers then all containers must be HostProcess"
              + " containers");
    }
    if (count > 0 && !spec.field("hostNetwork").isTrue()) {
      spec.field("hostNetwork")
          .invalid(false, "hostNetwork must be true if pod contains any hostProcess containers");
    }
  }
}
