package dev.jobwright.validation;

import java.util.Map;
import java.util.Set;

/** The annotations of a pod that have a meaning of their own. */
final class PodAnnotationRules {
  private static final String MIRROR = "kubernetes.io/config.mirror";
  private static final String DELETION_COST = "controller.kubernetes.io/pod-deletion-cost";
  private static final String SECCOMP_POD = "seccomp.security.alpha.kubernetes.io/pod";
  private static final String SECCOMP_CONTAINER = "container.seccomp.security.alpha.kubernetes.io/";
  private static final String APP_ARMOR = "container.apparmor.security.beta.kubernetes.io/";

  private PodAnnotationRules() {}

  static void check(Node annotations, Node spec) {
    if (annotations.map().isEmpty()) {
      return;
    }
    Set<String> containers = PodContainers.names(spec);
    for (Map.Entry<?, ?> annotation : annotations.map().entrySet()) {
      check(annotations, String.valueOf(annotation.getKey()), spec, containers);
    }
  }

  private static void check(Node annotations, String key, Node spec, Set<String> containers) {
    Node annotation = annotations.key(key);
    if (key.equals(MIRROR) && spec.field("nodeName").isEmptyText()) {
      annotation.invalid("must set spec.nodeName if mirror pod annotation is set");
    } else if (key.equals(DELETION_COST) && !isCost(annotation.text())) {
      annotation.invalid("must be a 32bit integer");
    } else if (key.equals(SECCOMP_POD) || key.startsWith(SECCOMP_CONTAINER)) {
      seccomp(annotations.at(key, annotation.value()));
    } else if (key.startsWith(APP_ARMOR)) {
      appArmor(annotation, key.substring(APP_ARMOR.length()), containers);
    }
  }

  private static boolean isCost(String text) {
    int digits = text.startsWith("-") ? 1 : 0;
    boolean plain = text.length() > digits && text.length() <= digits + 10;
    if (!plain || !text.chars().skip(digits).allMatch(c -> Names.isDigit((char) c))) {
      return false;
    }
    long cost = Long.parseLong(text);
    boolean leadingZero = text.charAt(digits) == '0' && !text.equals("0");
    return !leadingZero && cost >= Integer.MIN_VALUE && cost <= Integer.MAX_VALUE;
  }

  private static void seccomp(Node profile) {
    String text = profile.text();
    if (text.startsWith("localhost/")) {
      PathRules.localDescending(profile.with(text.substring("localhost/".length())));
    } else if (!text.equals("runtime/default")
        && !text.equals("docker/default")
        && !text.equals("unconfined")) {
      profile.invalid("must be a valid seccomp profile");
    }
  }

  private static void appArmor(Node profile, String container, Set<String> containers) {
    if (!containers.contains(container)) {
      profile.invalid(container, "container not found");
    }
    String text = profile.text();
    boolean known = text.isEmpty() || text.equals("runtime/default") || text.equals("unconfined");
    if (!known && !text.startsWith("localhost/")) {
      profile.invalid("invalid AppArmor profile name: \"" + text + "\"");
    }
  }
}
