package dev.jobwright.validation;

import dev.jobwright.schema.Scalar;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Single values: each must be of the kind its field holds, and numbers must fit. */
final class ScalarRules {
  private static final int LONGEST_TIME = 40;
  private static final Pattern TIME =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.,][0-9]+)?"
              + "(Z|[-+][0-9]{2}:[0-9]{2})");

  private ScalarRules() {}

  static void check(Node node, Scalar type) {
    Object value = node.value();
    switch (type) {
      case STRING -> text(node, value);
      case BOOLEAN -> isOf(node, value instanceof Boolean, "must be true or false, without quotes");
      case INT32 -> whole(node, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case INT64 -> whole(node, Long.MIN_VALUE, Long.MAX_VALUE);
      case TIME ->
          isOf(node, isTime(value), "must be an RFC 3339 time such as 2030-01-31T06:00:00Z");
      case QUANTITY ->
          isOf(
              node,
              Quantities.read(value) != null,
              "must be a quantity: a number with or without a suffix, such as 500m, 2 or 1.5Gi");
      case INT_OR_STRING -> {
        if (!(value instanceof String)) {
          whole(node, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
      }
      case OBJECT -> isOf(node, value instanceof Map, "must be a map");
    }
  }

  private static void text(Node node, @Nullable Object value) {
    if (!(value instanceof String)) {
      node.typeInvalid(shown(node), "must be text" + notThis(node) + "; put it in quotes");
    }
  }

  private static void isOf(Node node, boolean fits, String rule) {
    if (!fits) {
      node.typeInvalid(shown(node), rule + notThis(node));
    }
  }

  private static void whole(Node node, long low, long high) {
    boolean whole =
        node.value() instanceof Integer
            || node.value() instanceof Long
            || node.value() instanceof BigInteger;
    if (!whole) {
      isOf(node, false, "must be a whole number, without quotes or fraction");
      return;
    }
    Long number = node.number();
    if (number == null || number < low || number > high) {
      node.typeInvalid(shown(node), "must be between " + low + " and " + high);
    }
  }

  /** As Go reads RFC 3339, which Java is not always as strict about. */
  private static boolean isTime(@Nullable Object value) {
    if (!(value instanceof String text) || text.length() > LONGEST_TIME) {
      return false;
    }
    try {
      return TIME.matcher(text).matches() && OffsetDateTime.parse(text.replace(',', '.')) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static String notThis(Node node) {
    return shown(node) == null ? ", not " + StructureRules.kindOf(node.value()) : "";
  }

  /** The value where it may be repeated: not a whole tree, and not what may be a secret. */
  private static @Nullable Object shown(Node node) {
    boolean single = node.value() instanceof Number || node.value() instanceof Boolean;
    boolean text = node.value() instanceof String;
    return (single || text) && !node.path().contains(".env[") ? node.value() : null;
  }
}
