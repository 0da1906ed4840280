package dev.jobwright.manifest;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Numbers as a document holds them: whole ones as Long or BigInteger, others as Double. */
final class Numbers {
  private static final int MAX_DIGITS = 1000;
  private static final int ALWAYS_LONG = 18;
  private static final double LONG_RANGE = 0x1p63;

  private Numbers() {}

  /** Returns digits without a sign as a number, or null if they are none or too many. */
  static @Nullable Number whole(String digits, int radix, boolean negative) {
    if (digits.isEmpty() || digits.length() > MAX_DIGITS || !allDigits(digits, radix)) {
      return null;
    }
    if (digits.length() <= ALWAYS_LONG && radix == 10) {
      long value = Long.parseLong(digits);
      return negative ? -value : value;
    }
    BigInteger value = new BigInteger(digits, radix);
    BigInteger signed = negative ? value.negate() : value;
    return signed.bitLength() < Long.SIZE ? (Number) signed.longValue() : signed;
  }

  /**
   * Returns text in the form of a decimal number as a number, infinite if it is too large.
   *
   * <p>A whole one becomes a Long: on its way through JSON {@code 1e3} turns into {@code 1000}.
   */
  static Number decimal(String text) {
    double value = Double.parseDouble(text);
    boolean whole = Math.rint(value) == value && Math.abs(value) < LONG_RANGE;
    return whole ? (Number) (long) value : value;
  }

  private static boolean allDigits(String text, int radix) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 128 || Character.digit(c, radix) < 0) {
        return false;
      }
    }
    return true;
  }
}
