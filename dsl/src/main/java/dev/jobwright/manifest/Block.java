package dev.jobwright.manifest;

/**
 * A text of several lines as a block: its lines as they are, below a header.
 *
 * <p>The emitter of the YAML library quotes a text with a tab, such as a here-document, though
 * every reader takes it out of a block as it was put in.
 */
final class Block {
  private static final int INDENT = 2;

  private Block() {}

  /**
   * Tells whether a block shows all of a text: not a blank at the end of a line, which nobody sees
   * and many an editor removes.
   */
  static boolean canHold(String text) {
    int last = '\n';
    for (int i = 0; i < text.length(); i += Character.charCount(last)) {
      int codePoint = text.codePointAt(i);
      if (codePoint == '\n' ? isBlank(last) : codePoint != '\t' && !isVisible(codePoint)) {
        return false;
      }
      last = codePoint;
    }
    return !isBlank(last) && !text.isBlank();
  }

  private static boolean isBlank(int character) {
    return character == ' ' || character == '\t';
  }

  private static boolean isVisible(int codePoint) {
    return codePoint >= ' ' && (codePoint <= '~' || Characters.isVisible(codePoint));
  }

  /**
   * Returns a text as it stands behind the key or dash it belongs to, without its last line's end.
   *
   * @param before what the line holds before it
   */
  static String of(String text, String before) {
    String indent = " ".repeat(contentColumn(before));
    StringBuilder out = new StringBuilder("|");
    if (isBlank(firstCharacter(text))) {
      out.append(INDENT);
    }
    int end = text.length();
    if (text.charAt(end - 1) != '\n') {
      out.append('-');
    } else {
      end--;
      if (text.charAt(end - 1) == '\n') {
        out.append('+');
      }
    }
    for (int start = 0; start <= end; ) {
      int lineEnd = text.indexOf('\n', start);
      lineEnd = lineEnd < 0 || lineEnd > end ? end : lineEnd;
      out.append('\n');
      if (lineEnd > start) {
        out.append(indent).append(text, start, lineEnd);
      }
      start = lineEnd + 1;
    }
    return out.toString();
  }

  /** Returns what the first line that is not empty begins with. */
  private static char firstCharacter(String text) {
    int at = 0;
    while (text.charAt(at) == '\n') {
      at++;
    }
    return text.charAt(at);
  }

  /** Two more than where the key begins, or the last dash or colon if there is no key behind it. */
  private static int contentColumn(String line) {
    int at = 0;
    int mark = 0;
    while (at < line.length() && (line.charAt(at) == ' ' || isMark(line, at))) {
      mark = line.charAt(at) == ' ' ? mark : at;
      at++;
    }
    return (at == line.length() ? mark : at) + INDENT;
  }

  /** Tells whether an element of a list begins here, or the value of a key on the line before. */
  private static boolean isMark(String line, int at) {
    boolean mark = line.charAt(at) == '-' || line.charAt(at) == ':' || line.charAt(at) == '?';
    return mark && (at + 1 == line.length() || line.charAt(at + 1) == ' ');
  }
}
