package dev.jobwright.schedule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads a duration such as {@code 1h30m} or {@code 1.5h} as Go's {@code time.ParseDuration}. */
final class GoDuration {
  private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(63);
  private static final Map<String, Long> NANOS =
      Map.of(
          "ns", 1L,
          "us", 1_000L,
          "\u00b5s", 1_000L,
          "\u03bcs", 1_000L,
          "ms", 1_000_000L,
          "s", 1_000_000_000L,
          "m", 60_000_000_000L,
          "h", 3_600_000_000_000L);

  private final String text;
  private int at;

  private GoDuration(String text) {
    this.text = text;
  }

  /**
   * Returns the duration in nanoseconds.
   *
   * @throws IllegalArgumentException with Go's words if the text is no duration
   */
  static long parse(String text) {
    return new GoDuration(text).parse();
  }

  private long parse() {
    boolean negative = text.startsWith("-");
    at = negative || text.startsWith("+") ? 1 : 0;
    if (text.substring(at).equals("0")) {
      return 0;
    }
    BigInteger sum = amount();
    while (at < text.length()) {
      sum = withinLimit(sum.add(amount()));
    }
    if (!negative && sum.equals(LIMIT)) {
      throw invalid();
    }
    return negative ? sum.negate().longValue() : sum.longValue();
  }

  /** Reads one number with its unit. */
  private BigInteger amount() {
    String whole = digits();
    String fraction = "";
    if (peek() == '.') {
      at++;
      fraction = digits();
    }
    if (whole.isEmpty() && fraction.isEmpty()) {
      throw invalid();
    }
    BigInteger count = withinLimit(new BigInteger("0" + whole));
    long unit = unit();
    BigInteger nanos = withinLimit(count.multiply(BigInteger.valueOf(unit)));
    return withinLimit(nanos.add(BigInteger.valueOf(nanosOf(fraction, unit))));
  }

  private String digits() {
    int from = at;
    while (isDigit(peek())) {
      at++;
    }
    return text.substring(from, at);
  }

  private long unit() {
    int from = at;
    while (at < text.length() && peek() != '.' && !isDigit(peek())) {
      at++;
    }
    if (from == at) {
      throw new IllegalArgumentException("time: missing unit in duration " + quote(text));
    }
    String unit = text.substring(from, at);
    Long nanos = NANOS.get(unit);
    if (nanos == null) {
      throw new IllegalArgumentException(
          "time: unknown unit " + quote(unit) + " in duration " + quote(text));
    }
    return nanos;
  }

  /** Returns the nanoseconds of a decimal fraction, with the rounding of Go's floating point. */
  private static long nanosOf(String fraction, long unit) {
    BigInteger value = BigInteger.ZERO;
    double scale = 1;
    for (int i = 0; i < fraction.length(); i++) {
      int digit = fraction.charAt(i) - '0';
      BigInteger next = value.multiply(BigInteger.TEN).add(BigInteger.valueOf(digit));
      if (next.compareTo(LIMIT) > 0) {
        break;
      }
      value = next;
      scale *= 10;
    }
    return (long) (new BigDecimal(value).doubleValue() * (unit / scale));
  }

  private BigInteger withinLimit(BigInteger value) {
    if (value.compareTo(LIMIT) > 0) {
      throw invalid();
    }
    return value;
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private IllegalArgumentException invalid() {
    return new IllegalArgumentException("time: invalid duration " + quote(text));
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (b < ' ') {
        quoted.append("\\x%02x".formatted(b));
      } else {
        quoted.append(b == '"' || b == '\\' ? "\\" : "").append((char) b);
      }
    }
    return quoted.append('"').toString();
  }
}
