package dev.jobwright.manifest;

/**
 * Writes text as YAML: plain where every reader of YAML 1.1 and 1.2 takes it for that text, as a
 * block where it has lines, else in double quotes.
 */
final class YamlText {
  private static final int ASCII = 128;
  private static final boolean[] STOPS = new boolean[ASCII];
  private static final boolean[] NEVER_FIRST = new boolean[ASCII];
  private static final String HEX = "0123456789abcdef";

  static {
    for (char c = 0; c < ASCII; c++) {
      STOPS[c] = c < ' ' || c > '~' || c == ':' || c == '#';
      NEVER_FIRST[c] = c <= ' ' || ",[]{}#&*!|>'\"%@`".indexOf(c) >= 0;
    }
  }

  private YamlText() {}

  /** Writes a field's name; never more than one line. */
  static void key(StringBuilder out, String name) {
    if (isPlain(name) && !name.startsWith("---") && !name.startsWith("...")) {
      out.append(name);
    } else {
      quoted(out, name);
    }
  }

  /**
   * Writes a value.
   *
   * @param indent how far the lines of a block are indented
   */
  static void value(StringBuilder out, String text, int indent) {
    if (isPlain(text)) {
      out.append(text);
    } else if (isBlock(text)) {
      block(out, text, indent);
    } else {
      quoted(out, text);
    }
  }

  private static boolean isPlain(String text) {
    if (text.isEmpty() || !mayBegin(text) || text.charAt(text.length() - 1) == ' ') {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ASCII ? STOPS[c] && !isHarmless(text, i, c) : !isVisible(text, i)) {
        return false;
      }
      if (Character.isHighSurrogate(c)) {
        i++;
      }
    }
    return !Misreadings.has(text);
  }

  private static boolean mayBegin(String text) {
    char first = text.charAt(0);
    if (first == '-' || first == '?' || first == ':') {
      return text.length() > 1 && text.charAt(1) > ' ';
    }
    return first >= ASCII || !NEVER_FIRST[first];
  }

  private static boolean isHarmless(String text, int at, char c) {
    if (c == ':') {
      return at + 1 < text.length() && text.charAt(at + 1) != ' ';
    }
    return c == '#' && text.charAt(at - 1) != ' ';
  }

  private static boolean isVisible(String text, int at) {
    return Characters.isVisible(text.codePointAt(at));
  }

  /** Tells whether text has lines and a block shows every character of them. */
  private static boolean isBlock(String text) {
    char before = '\n';
    boolean lines = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean hidden = c < ASCII ? (c < ' ' && c != '\n') || c > '~' : !isVisible(text, i);
      if (hidden || (c == '\n' && before == ' ')) {
        return false;
      }
      lines |= c == '\n';
      before = c;
      if (Character.isHighSurrogate(c)) {
        i++;
      }
    }
    return lines && before != ' ' && text.charAt(0) != ' ' && text.charAt(0) != '\n';
  }

  private static void block(StringBuilder out, String text, int indent) {
    int length = text.length();
    boolean ends = text.charAt(length - 1) == '\n';
    out.append(!ends ? "|-" : text.charAt(length - 2) == '\n' ? "|+" : "|");
    String blanks = " ".repeat(indent);
    int last = ends ? length - 1 : length;
    for (int start = 0; start <= last; ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 || newline > last ? last : newline;
      out.append('\n');
      if (end > start) {
        out.append(blanks).append(text, start, end);
      }
      start = end + 1;
    }
  }

  private static void quoted(StringBuilder out, String text) {
    Characters.unicode(text);
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c >= ' ' && c <= '~') {
        out.append(c);
      } else if (c < 0x100) {
        control(out, c);
      } else {
        i += beyondLatin(out, text, i);
      }
    }
    out.append('"');
  }

  private static void control(StringBuilder out, char c) {
    switch (c) {
      case '\n' -> out.append("\\n");
      case '\t' -> out.append("\\t");
      case '\r' -> out.append("\\r");
      default -> {
        if (c >= ASCII && Characters.isVisible(c)) {
          out.append(c);
        } else {
          escape(out.append("\\x"), c, 2);
        }
      }
    }
  }

  /** Returns how many more characters than one it took. */
  private static int beyondLatin(StringBuilder out, String text, int at) {
    int codePoint = text.codePointAt(at);
    if (Characters.isVisible(codePoint)) {
      out.appendCodePoint(codePoint);
    } else if (Character.isBmpCodePoint(codePoint)) {
      escape(out.append("\\u"), codePoint, 4);
    } else {
      escape(out.append("\\U"), codePoint, 8);
    }
    return Character.charCount(codePoint) - 1;
  }

  private static void escape(StringBuilder out, int codePoint, int digits) {
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      out.append(HEX.charAt((codePoint >> shift) & 0xF));
    }
  }
}
