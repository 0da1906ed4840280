package dev.jobwright.manifest;

/** Which characters may stand in a text, and which can be seen in it. */
final class Characters {
  private Characters() {}

  /** Returns the index of the first character that no YAML text may hold, or -1. */
  static int firstUnreadable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' ? c != '\n' && c != '\t' && c != '\r' : c > '~' && !isReadable(text, i, c)) {
        return i;
      }
      if (Character.isHighSurrogate(c)) {
        i++;
      }
    }
    return -1;
  }

  /** Returns the index of the first half of a surrogate pair that lacks the other, or -1. */
  static int firstLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!isPair(text, i)) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  /** Returns text to be written, if it can be. */
  static String unicode(String text) {
    int at = firstLoneSurrogate(text);
    if (at >= 0) {
      throw new IllegalArgumentException(
          "Half a surrogate pair at index " + at + " of a text is no character; remove it");
    }
    return text;
  }

  /**
   * Tells whether a character above ASCII shows as itself: no control or format character, no blank
   * that looks like another, no line end of YAML 1.1.
   */
  static boolean isVisible(int codePoint) {
    if (codePoint < 0x2000) {
      return codePoint > 0xA0
          && codePoint != 0xAD
          && codePoint != 0x61C
          && codePoint != 0x1680
          && codePoint != 0x180E;
    }
    if (codePoint < 0xE000) {
      return !isIn(codePoint, 0x2000, 0x200F)
          && !isIn(codePoint, 0x2028, 0x202F)
          && !isIn(codePoint, 0x205F, 0x206F)
          && codePoint != 0x3000
          && codePoint < 0xD800;
    }
    return codePoint != 0xFEFF
        && !isIn(codePoint, 0xFFF0, 0xFFFF)
        && !isIn(codePoint, 0xE0000, 0xE0FFF)
        && (codePoint & 0xFFFE) != 0xFFFE;
  }

  static boolean isPair(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1));
  }

  private static boolean isReadable(String text, int at, char c) {
    if (c < 0xA0) {
      return c == 0x85;
    }
    return Character.isSurrogate(c) ? isPair(text, at) : c != 0xFEFF && c < 0xFFFE;
  }

  private static boolean isIn(int codePoint, int first, int last) {
    return first <= codePoint && codePoint <= last;
  }
}
