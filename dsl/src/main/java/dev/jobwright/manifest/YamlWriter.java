package dev.jobwright.manifest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes documents as kubectl does: two blanks a level, the dash of a list under its field's name.
 *
 * <p>The same documents give the same bytes, whatever JDK is used.
 */
final class YamlWriter {
  private static final int MAX_PLAIN_SCALE = 100;

  private final JsonGenerator out;

  private YamlWriter(JsonGenerator out) {
    this.out = out;
  }

  static String write(List<? extends Map<String, ?>> documents) {
    YamlOutput text = new YamlOutput();
    if (!documents.isEmpty()) {
      try (JsonGenerator generator = YamlFormat.generator(text)) {
        YamlWriter writer = new YamlWriter(generator);
        for (Map<String, ?> document : documents) {
          writer.map(document);
        }
      }
    }
    return text.toString();
  }

  private void map(Map<?, ?> map) {
    out.writeStartObject();
    for (Map.Entry<?, ?> field : map.entrySet()) {
      out.writeName((String) field.getKey());
      value(field.getValue());
    }
    out.writeEndObject();
  }

  private void list(List<?> list) {
    out.writeStartArray();
    for (Object item : list) {
      value(item);
    }
    out.writeEndArray();
  }

  private void value(@Nullable Object value) {
    if (value instanceof String text) {
      out.writeString(text);
    } else if (value instanceof Map<?, ?> map) {
      map(map);
    } else if (value instanceof List<?> list) {
      list(list);
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value instanceof Number number) {
      out.writeNumber(text(number));
    } else if (value == null) {
      out.writeNull();
    } else {
      throw new IllegalArgumentException("YAML has no " + value.getClass().getName());
    }
  }

  private static String text(Number number) {
    if (number instanceof Integer
        || number instanceof Long
        || number instanceof BigInteger
        || number instanceof Short
        || number instanceof Byte) {
      return number.toString();
    }
    if (number instanceof BigDecimal decimal && Math.abs(decimal.scale()) <= MAX_PLAIN_SCALE) {
      return decimal.toPlainString();
    }
    if (number instanceof BigDecimal || number instanceof Double || number instanceof Float) {
      return fraction(number);
    }
    throw new IllegalArgumentException("YAML has no " + number.getClass().getName());
  }

  /** Readers of YAML 1.1 want a point and a signed exponent: {@code 1.0e+30}. */
  private static String fraction(Number number) {
    if (!Double.isFinite(number.doubleValue())) {
      throw new IllegalArgumentException(number + " is a number that Kubernetes does not take");
    }
    Number shortest = number instanceof BigDecimal ? (Number) number.doubleValue() : number;
    String text = shortest.toString();
    return text.contains("E-") ? text.replace('E', 'e') : text.replace("E", "e+");
  }
}
