package dev.jobwright.validation;

/**
 * Decides whether a text is a name of one of the forms Kubernetes uses; scans once, no patterns.
 */
final class Names {
  static final int LABEL_LENGTH = 63;
  static final int SUBDOMAIN_LENGTH = 253;

  private Names() {}

  /** {@code [a-z0-9]([-a-z0-9]*[a-z0-9])?}, of any length. */
  static boolean isDnsLabel(String text) {
    return isDnsLabel(text, 0, text.length());
  }

  /** DNS labels joined by dots, of any length. */
  static boolean isDnsSubdomain(String text) {
    int start = 0;
    for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', start)) {
      if (!isDnsLabel(text, start, dot)) {
        return false;
      }
      start = dot + 1;
    }
    return isDnsLabel(text, start, text.length());
  }

  private static boolean isDnsLabel(String text, int start, int end) {
    if (start >= end
        || !isLowerOrDigit(text.charAt(start))
        || !isLowerOrDigit(text.charAt(end - 1))) {
      return false;
    }
    for (int i = start + 1; i < end - 1; i++) {
      char c = text.charAt(i);
      if (c != '-' && !isLowerOrDigit(c)) {
        return false;
      }
    }
    return true;
  }

  /** {@code [a-z]([-a-z0-9]*[a-z0-9])?}, of any length. */
  static boolean isDns1035Label(String text) {
    return isDnsLabel(text) && !isDigit(text.charAt(0));
  }

  /** {@code ([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]}, of any length. */
  static boolean isLabelName(String text) {
    int end = text.length() - 1;
    if (end < 0 || !isLetterOrDigit(text.charAt(0)) || !isLetterOrDigit(text.charAt(end))) {
      return false;
    }
    for (int i = 1; i < end; i++) {
      char c = text.charAt(i);
      if (c != '-' && c != '_' && c != '.' && !isLetterOrDigit(c)) {
        return false;
      }
    }
    return true;
  }

  /** {@code [-._a-zA-Z0-9]+}: a key of a ConfigMap or a Secret, of any length. */
  static boolean isConfigKey(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '-' && c != '_' && c != '.' && !isLetterOrDigit(c)) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** Printable ASCII without the equals sign. */
  static boolean isEnvName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '=') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  static boolean isLowerOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || isDigit(c);
  }

  static boolean isLetterOrDigit(char c) {
    return isLowerOrDigit(c) || (c >= 'A' && c <= 'Z');
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The length in bytes of UTF-8, which is what the API server counts. */
  static int bytes(String text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes;
  }
}
