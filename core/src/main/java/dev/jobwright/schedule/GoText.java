package dev.jobwright.schedule;

import java.math.BigInteger;

/** Text as the Go standard library reads and prints it, since that is what Kubernetes runs. */
final class GoText {
  private static final BigInteger MAX_INT = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigInteger MAX_UINT = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

  private GoText() {}

  /** Tells whether a character separates fields, as {@code unicode.IsSpace} has it. */
  static boolean isSpace(char c) {
    return (c >= '\t' && c <= '\r') || c == '\u0085' || Character.isSpaceChar(c);
  }

  /**
   * Reads a decimal number as {@code strconv.Atoi} does: one sign, ASCII digits, 64 bits.
   *
   * @throws NumberFormatException with Go's words if the text is no such number
   */
  static long parseInt(String text) {
    boolean signed = text.startsWith("+") || text.startsWith("-");
    BigInteger value = digits(text, signed ? 1 : 0);
    BigInteger limit = text.startsWith("-") ? MAX_INT.add(BigInteger.ONE) : MAX_INT;
    if (value.compareTo(limit) > 0) {
      throw notAnInt(text, "value out of range");
    }
    return text.startsWith("-") ? value.negate().longValue() : value.longValue();
  }

  private static BigInteger digits(String text, int from) {
    if (from == text.length()) {
      throw notAnInt(text, "invalid syntax");
    }
    BigInteger value = BigInteger.ZERO;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        throw notAnInt(text, "invalid syntax");
      }
      value = value.multiply(BigInteger.TEN).add(BigInteger.valueOf(c - '0'));
      if (value.compareTo(MAX_UINT) > 0) {
        throw notAnInt(text, "value out of range");
      }
    }
    return value;
  }

  private static NumberFormatException notAnInt(String text, String why) {
    return new NumberFormatException("strconv.Atoi: parsing " + quote(text) + ": " + why);
  }

  /** Returns the text in double quotes, escaped as {@code strconv.Quote} does. */
  static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(c -> appendEscaped(quoted, c));
    return quoted.append('"').toString();
  }

  private static void appendEscaped(StringBuilder quoted, int c) {
    int control = "\u0007\b\f\n\r\t\u000b".indexOf(c);
    if (c == '"' || c == '\\') {
      quoted.append('\\').appendCodePoint(c);
    } else if (isPrintable(c)) {
      quoted.appendCodePoint(c);
    } else if (control >= 0) {
      quoted.append('\\').append("abfnrtv".charAt(control));
    } else if (c < ' ' || c == 0x7f) {
      quoted.append("\\x%02x".formatted(c));
    } else {
      quoted.append((c < 0x10000 ? "\\u%04x" : "\\U%08x").formatted(c));
    }
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }
}
