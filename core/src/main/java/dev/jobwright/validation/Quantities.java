package dev.jobwright.validation;

import dev.jobwright.model.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Reads amounts such as {@code 500m} as the API server does. */
final class Quantities {
  private static final int MILLI = 3;

  private Quantities() {}

  /** The quantity a text or a number stands for; null when it stands for none. */
  static @Nullable Quantity read(@Nullable Object value) {
    String text = textOf(value);
    try {
      return text == null ? null : Quantity.of(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable String textOf(@Nullable Object value) {
    if (value instanceof Double number) {
      return Double.isFinite(number) ? BigDecimal.valueOf(number).toPlainString() : null;
    }
    if (value instanceof BigDecimal number) {
      return number.stripTrailingZeros().toString().replace("E+", "E");
    }
    return value instanceof String || value instanceof Number ? value.toString() : null;
  }

  /** The amount of a quantity, as fine as the server keeps it. */
  static BigDecimal amount(Quantity quantity) {
    return rounded(quantity.amount());
  }

  /** An amount in thousandths, rounded up, which is as fine as the server keeps it. */
  static BigDecimal rounded(BigDecimal amount) {
    return amount.setScale(MILLI, RoundingMode.UP);
  }

  static boolean isWhole(BigDecimal amount) {
    return amount.stripTrailingZeros().scale() <= 0;
  }
}
