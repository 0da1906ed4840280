package dev.jobwright.model;

import java.math.BigDecimal;
import java.util.Map;

/**
 * An amount of a resource, such as {@code 500m} of a CPU or {@code 1Gi} of memory.
 *
 * <p>The text is kept as it was given, and two quantities are equal when their texts are; {@link
 * #compareTo} compares the amounts.
 *
 * <p>Kubernetes: {@code api/resource Quantity}.
 *
 * @param text a number with an optional suffix: {@code n u m k M G T P E}, {@code Ki Mi Gi Ti Pi
 *     Ei}, or a decimal exponent such as {@code e3}
 */
public record Quantity(String text) implements Comparable<Quantity> {

  private static final int MAX_LENGTH = 64;
  private static final int MAX_EXPONENT = 18;
  private static final Map<String, BigDecimal> SUFFIXES =
      Map.ofEntries(
          Map.entry("", BigDecimal.ONE),
          Map.entry("n", BigDecimal.ONE.movePointLeft(9)),
          Map.entry("u", BigDecimal.ONE.movePointLeft(6)),
          Map.entry("m", BigDecimal.ONE.movePointLeft(3)),
          Map.entry("k", BigDecimal.ONE.movePointRight(3)),
          Map.entry("M", BigDecimal.ONE.movePointRight(6)),
          Map.entry("G", BigDecimal.ONE.movePointRight(9)),
          Map.entry("T", BigDecimal.ONE.movePointRight(12)),
          Map.entry("P", BigDecimal.ONE.movePointRight(15)),
          Map.entry("E", BigDecimal.ONE.movePointRight(18)),
          Map.entry("Ki", power(1)),
          Map.entry("Mi", power(2)),
          Map.entry("Gi", power(3)),
          Map.entry("Ti", power(4)),
          Map.entry("Pi", power(5)),
          Map.entry("Ei", power(6)));

  /** Checks the text. */
  public Quantity {
    Checks.given("text", text);
    if (!isQuantity(text)) {
      throw new IllegalArgumentException(
          "\"" + text + "\": must be a quantity such as 500m, 2, 1.5 or 1Gi");
    }
  }

  /**
   * Returns the quantity that is written as {@code text}.
   *
   * @param text a number with an optional suffix
   * @return the quantity
   * @throws IllegalArgumentException if it is not a quantity
   */
  public static Quantity of(String text) {
    return new Quantity(text);
  }

  /**
   * Returns the amount in units: cores of CPU, bytes of memory.
   *
   * @return the exact amount
   */
  public BigDecimal amount() {
    int end = endOfNumber(text);
    BigDecimal number = new BigDecimal(padded(text.substring(0, end)));
    String suffix = text.substring(end);
    BigDecimal unit = SUFFIXES.get(suffix);
    return unit == null
        ? number.scaleByPowerOfTen(Integer.parseInt(suffix.substring(1)))
        : number.multiply(unit);
  }

  /** Compares the amounts, whatever their texts. */
  @Override
  public int compareTo(Quantity other) {
    return amount().compareTo(other.amount());
  }

  @Override
  public String toString() {
    return text;
  }

  private static BigDecimal power(int exponent) {
    return BigDecimal.valueOf(1024).pow(exponent);
  }

  private static boolean isQuantity(String text) {
    int end = endOfNumber(text);
    if (text.length() > MAX_LENGTH || !hasDigit(text, end)) {
      return false;
    }
    String suffix = text.substring(end);
    return SUFFIXES.containsKey(suffix) || isExponent(suffix);
  }

  private static int endOfNumber(String text) {
    int at = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    boolean point = false;
    while (at < text.length() && (isDigit(text.charAt(at)) || (text.charAt(at) == '.' && !point))) {
      point |= text.charAt(at) == '.';
      at++;
    }
    return at;
  }

  private static boolean hasDigit(String text, int end) {
    for (int at = 0; at < end; at++) {
      if (isDigit(text.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  /** Go reads {@code 1.} and {@code .5}; BigDecimal reads both as well, but not a lone sign. */
  private static String padded(String number) {
    return number.endsWith(".") ? number + "0" : number;
  }

  private static boolean isExponent(String suffix) {
    if (suffix.length() < 2 || "eE".indexOf(suffix.charAt(0)) < 0) {
      return false;
    }
    try {
      int exponent = Integer.parseInt(suffix.substring(1));
      return -MAX_EXPONENT <= exponent && exponent <= MAX_EXPONENT;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
