package dev.jobwright.manifest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes documents as kubectl does: two blanks a level, the dash of a list under its field's name.
 *
 * <p>The same documents give the same bytes, whatever library or JDK is used.
 */
final class YamlWriter {
  private static final String BLANKS = " ".repeat(64);
  private static final int MAX_SIMPLE_KEY = 1000;
  private static final int MAX_PLAIN_SCALE = 100;

  private final StringBuilder out = new StringBuilder(1024);

  private YamlWriter() {}

  static String write(List<? extends Map<String, ?>> documents) {
    YamlWriter writer = new YamlWriter();
    for (Map<String, ?> document : documents) {
      writer.document(document);
    }
    return writer.out.toString();
  }

  private void document(Map<String, ?> document) {
    if (!out.isEmpty()) {
      out.append("---\n");
    }
    if (document.isEmpty()) {
      out.append("{}\n");
    } else {
      fields(document, 0);
    }
  }

  /** The first field stands where the line already is. */
  private void fields(Map<?, ?> fields, int indent) {
    boolean first = true;
    for (Map.Entry<?, ?> field : fields.entrySet()) {
      if (!first) {
        indent(indent);
      }
      first = false;
      field((String) field.getKey(), field.getValue(), indent);
    }
  }

  private void field(String name, @Nullable Object value, int indent) {
    int start = out.length();
    YamlText.key(out, name);
    if (out.length() - start > MAX_SIMPLE_KEY) {
      out.insert(start, "? ").append('\n');
      indent(indent);
    }
    out.append(':');
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      out.append('\n');
      indent(indent + 2);
      fields(map, indent + 2);
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      out.append('\n');
      indent(indent);
      items(list, indent);
    } else {
      out.append(' ');
      scalar(value, indent);
      out.append('\n');
    }
  }

  private void items(List<?> items, int indent) {
    boolean first = true;
    for (Object item : items) {
      if (!first) {
        indent(indent);
      }
      first = false;
      out.append("- ");
      item(item, indent + 2);
    }
  }

  private void item(@Nullable Object item, int indent) {
    if (item instanceof Map<?, ?> map && !map.isEmpty()) {
      fields(map, indent);
    } else if (item instanceof List<?> list && !list.isEmpty()) {
      items(list, indent);
    } else {
      scalar(item, indent - 2);
      out.append('\n');
    }
  }

  private void scalar(@Nullable Object value, int indent) {
    if (value instanceof String text) {
      YamlText.value(out, text, indent + 2);
    } else if (value instanceof Double || value instanceof Float || value instanceof BigDecimal) {
      fraction((Number) value);
    } else if (isWhole(value) || value instanceof Boolean || value == null) {
      out.append(value);
    } else if (value instanceof Map<?, ?>) {
      out.append("{}");
    } else if (value instanceof List<?>) {
      out.append("[]");
    } else {
      throw new IllegalArgumentException("YAML has no " + value.getClass().getName());
    }
  }

  private static boolean isWhole(@Nullable Object value) {
    return value instanceof Long
        || value instanceof Integer
        || value instanceof BigInteger
        || value instanceof Short
        || value instanceof Byte;
  }

  /** Readers of YAML 1.1 want a point and a signed exponent: {@code 1.0e+30}. */
  private void fraction(Number number) {
    if (number instanceof BigDecimal decimal && Math.abs(decimal.scale()) <= MAX_PLAIN_SCALE) {
      out.append(decimal.toPlainString());
      return;
    }
    double value = number.doubleValue();
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(number + " is a number that Kubernetes does not take");
    }
    String text = number instanceof BigDecimal ? Double.toString(value) : number.toString();
    int exponent = text.indexOf('E');
    if (exponent < 0) {
      out.append(text);
    } else {
      String sign = text.charAt(exponent + 1) == '-' ? "" : "+";
      out.append(text, 0, exponent)
          .append('e')
          .append(sign)
          .append(text, exponent + 1, text.length());
    }
  }

  private void indent(int blanks) {
    int left = blanks;
    while (left > BLANKS.length()) {
      out.append(BLANKS);
      left -= BLANKS.length();
    }
    out.append(BLANKS, 0, left);
  }
}
