package dev.jobwright.validation;

import java.util.HashSet;
import java.util.Set;

/** Ports of containers, by number and by name. */
final class PortRules {
  private static final int HIGHEST = 65_535;
  private static final int LONGEST_NAME = 15;

  private PortRules() {}

  static void check(Node ports) {
    if (ports.isAbsent()) {
      return;
    }
    Set<String> names = new HashSet<>();
    for (Node port : ports.items()) {
      Node name = port.field("name");
      if (!name.isEmptyText()) {
        int before = name.reported();
        name(name);
        if (name.reported() == before && !names.add(name.text())) {
          name.duplicate();
        }
      }
      if (port.field("containerPort").number(0) == 0) {
        port.field("containerPort").required("give a number from 1 to 65535");
      } else {
        number(port.field("containerPort"));
      }
      if (port.field("hostPort").number(0) != 0) {
        number(port.field("hostPort"));
      }
      Checks.oneOf(port.field("protocol"), "SCTP", "TCP", "UDP");
    }
  }

  static void number(Node port) {
    Checks.inRange(port, 1, HIGHEST);
  }

  /** A port that is given by number or by name. */
  static void numberOrName(Node port) {
    if (port.value() instanceof String) {
      name(port);
    } else if (port.number(0) < 1 || port.isAbove(HIGHEST)) {
      port.invalid(port.number(0), "must be between 1 and 65535, inclusive");
    }
  }

  static void name(Node name) {
    String text = name.text();
    if (text.length() > LONGEST_NAME) {
      name.invalid("must be no more than 15 characters");
    }
    if (text.isEmpty() || !text.chars().allMatch(PortRules::isNameCharacter)) {
      name.invalid("must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)");
    }
    if (text.chars().noneMatch(c -> c >= 'a' && c <= 'z')) {
      name.invalid("must contain at least one letter (a-z)");
    }
    if (text.contains("--")) {
      name.invalid("must not contain consecutive hyphens");
    }
    if (text.startsWith("-") || text.endsWith("-")) {
      name.invalid("must not begin or end with a hyphen");
    }
  }

  private static boolean isNameCharacter(int c) {
    return c == '-' || Names.isLowerOrDigit((char) c);
  }

  /** Refuses a port of the host that is taken already; adds the others to those taken. */
  static void hostPorts(Node ports, Set<String> taken) {
    for (Node port : ports.items()) {
      Node hostPort = port.field("hostPort");
      String protocol =
          port.field("protocol").isEmptyText() ? "TCP" : port.field("protocol").text();
      String key = protocol + "/" + port.field("hostIP").text() + "/" + hostPort.number(0);
      if (hostPort.number(0) != 0 && !taken.add(key)) {
        hostPort.duplicate(key);
      }
    }
  }
}
