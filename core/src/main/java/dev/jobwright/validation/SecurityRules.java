package dev.jobwright.validation;

/** {@code securityContext} of a container, and what it shares with that of a pod. */
final class SecurityRules {
  private static final int LONGEST_PROFILE = 4_095;

  private SecurityRules() {}

  static void check(Node context, boolean hostUsers) {
    if (context.isAbsent()) {
      return;
    }
    Checks.id(context.field("runAsUser"));
    Checks.id(context.field("runAsGroup"));
    Node procMount = context.field("procMount");
    Checks.oneOfIfPresent(procMount, "Default", "Unmasked");
    if (hostUsers && procMount.is("Unmasked")) {
      procMount.invalid("`hostUsers` must be false to use `Unmasked`");
    }
    escalation(context);
    seccomp(context.field("seccompProfile"));
    appArmor(context.field("appArmorProfile"));
    WindowsRules.options(context.field("windowsOptions"));
  }

  private static void escalation(Node context) {
    if (!context.field("allowPrivilegeEscalation").isFalse()) {
      return;
    }
    if (context.field("privileged").isTrue()) {
      context.invalid("cannot set `allowPrivilegeEscalation` to false and `privileged` to true");
    }
    if (context.field("capabilities", "add").texts().contains("CAP_SYS_ADMIN")) {
      context.invalid(
          "cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN");
    }
  }

  static void seccomp(Node profile) {
    if (profile.isAbsent()) {
      return;
    }
    Node type = profile.field("type");
    Node local = profile.field("localhostProfile");
    type(type, "seccompProfile");
    if (!type.is("Localhost")) {
      onlyLocal(local, "seccomp");
    } else if (local.isAbsent()) {
      local.required("must be set when seccomp type is Localhost");
    } else {
      PathRules.localDescending(local);
    }
  }

  static void appArmor(Node profile) {
    if (profile.isAbsent()) {
      return;
    }
    Node type = profile.field("type");
    Node local = profile.field("localhostProfile");
    type(type, "appArmorProfile");
    if (type.is("RuntimeDefault") || type.is("Unconfined")) {
      onlyLocal(local, "AppArmor");
    } else if (type.is("Localhost")) {
      localAppArmor(local);
    }
  }

  private static void localAppArmor(Node profile) {
    String text = profile.text();
    if (text.isEmpty()) {
      profile.required("must be set when AppArmor type is Localhost");
    } else if (!text.strip().equals(text)) {
      profile.invalid("must not be padded with whitespace");
    }
    if (Names.bytes(text) > LONGEST_PROFILE) {
      profile.tooLong(LONGEST_PROFILE);
    }
  }

  private static void type(Node type, String field) {
    if (type.isEmptyText()) {
      type.required("type is required when " + field + " is set");
    } else {
      Checks.exactlyOneOf(type, "Localhost", "RuntimeDefault", "Unconfined");
    }
  }

  private static void onlyLocal(Node local, String kind) {
    if (local.isPresent()) {
      local.invalid("can only be set when " + kind + " type is Localhost");
    }
  }
}
