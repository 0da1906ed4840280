package dev.jobwright.dsl;

import java.util.Locale;

/** Names a container after its image. */
final class ContainerNames {

  private static final int MAX_LENGTH = 63;
  private static final String WHEN_NOTHING_IS_LEFT = "main";

  private ContainerNames() {}

  /** Returns the last part of the image, without tag and digest, as a DNS label. */
  static String fromImage(String image) {
    String name = image.substring(image.lastIndexOf('/') + 1);
    name = before(before(name, '@'), ':');
    String label = trimmed(withoutOddCharacters(name.toLowerCase(Locale.ROOT)));
    label = trimmed(label.substring(0, Math.min(MAX_LENGTH, label.length())));
    return label.isEmpty() ? WHEN_NOTHING_IS_LEFT : label;
  }

  private static String withoutOddCharacters(String name) {
    StringBuilder label = new StringBuilder(name.length());
    for (int at = 0; at < name.length(); at++) {
      char c = name.charAt(at);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      label.append(plain ? c : '-');
    }
    return label.toString();
  }

  private static String before(String text, char end) {
    int at = text.indexOf(end);
    return at < 0 ? text : text.substring(0, at);
  }

  private static String trimmed(String label) {
    int start = 0;
    int end = label.length();
    while (start < end && label.charAt(start) == '-') {
      start++;
    }
    while (end > start && label.charAt(end - 1) == '-') {
      end--;
    }
    return label.substring(start, end);
  }
}
