package dev.jobwright.manifest;

/** Text in double quotes: one line, in which everything can be seen. */
final class Quoted {
  private static final int ASCII = 128;
  private static final int LATIN = 256;
  private static final String[] SHORT = new String[LATIN];
  private static final String HEX = "0123456789abcdef";

  static {
    String escapes = "\0000\007a\bb\tt\nn\013v\ff\rr\033e\"\"\\\\\u0085N\u00a0_";
    for (int i = 0; i < escapes.length(); i += 2) {
      SHORT[escapes.charAt(i)] = "\\" + escapes.charAt(i + 1);
    }
  }

  private Quoted() {}

  /**
   * Returns text in quotes.
   *
   * @throws IllegalArgumentException if it holds half a surrogate pair
   */
  static String of(String text) {
    Characters.unicode(text);
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      append(quoted, codePoint);
      i += Character.charCount(codePoint);
    }
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, int codePoint) {
    String escape = codePoint < LATIN ? SHORT[codePoint] : null;
    if (escape != null) {
      quoted.append(escape);
    } else if (codePoint < ASCII ? isShown(codePoint) : Characters.isVisible(codePoint)) {
      quoted.appendCodePoint(codePoint);
    } else if (codePoint < LATIN) {
      escape(quoted.append("\\x"), codePoint, 2);
    } else if (Character.isBmpCodePoint(codePoint)) {
      escape(quoted.append("\\u"), codePoint, 4);
    } else {
      escape(quoted.append("\\U"), codePoint, 8);
    }
  }

  private static boolean isShown(int codePoint) {
    return ' ' <= codePoint && codePoint <= '~';
  }

  private static void escape(StringBuilder quoted, int codePoint, int digits) {
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      quoted.append(HEX.charAt((codePoint >> shift) & 0xF));
    }
  }
}
