package dev.jobwright.k8s;

import java.util.regex.Pattern;

/** Checks names that become part of a path or of a manifest. */
final class Names {
  private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
  private static final Pattern SUBDOMAIN =
      Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");

  private Names() {}

  static String label(String what, String name) {
    return check(what, name, LABEL, 63);
  }

  static String subdomain(String what, String name) {
    return check(what, name, SUBDOMAIN, 253);
  }

  private static String check(String what, String name, Pattern rule, int longest) {
    if (name.length() > longest || !rule.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "%s: \"%s\": must be lower-case letters, digits and -, at most %d of them"
              .formatted(what, name, longest));
    }
    return name;
  }
}
