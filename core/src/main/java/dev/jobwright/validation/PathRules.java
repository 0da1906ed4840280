package dev.jobwright.validation;

/** Paths of files within a volume or on a host. */
final class PathRules {
  private PathRules() {}

  /** No part of the path is {@code ..}. */
  static void noBacksteps(Node path) {
    if (hasBackstep(path.text())) {
      path.invalid("must not contain '..'");
    }
  }

  static boolean hasBackstep(String path) {
    return ("/" + path + "/").contains("/../");
  }

  /** A relative path that does not lead out of where it starts. */
  static void localDescending(Node path) {
    if (path.text().startsWith("/")) {
      path.invalid("must be a relative path");
    }
    noBacksteps(path);
  }

  /** A relative path whose names do not start with two dots, which volumes keep for themselves. */
  static void localNonReserved(Node path) {
    localDescending(path);
    String text = path.text();
    if (text.startsWith("..") && !text.startsWith("../") && !text.equals("..")) {
      path.invalid("must not start with '..'");
    }
  }
}
