package dev.jobwright.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Unmodifiable copies that keep their order. */
final class Copies {

  /** Deeper than any manifest that is read. */
  private static final int MAX_DEPTH = 1_000;

  private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

  private Copies() {}

  static <T> List<T> list(List<T> values) {
    return List.copyOf(values);
  }

  static <T> Map<String, T> map(Map<String, T> values) {
    if (values.isEmpty()) {
      return Map.of();
    }
    Map<String, T> copy = new LinkedHashMap<>(values);
    copy.forEach((key, value) -> Objects.requireNonNull(value, key));
    return Collections.unmodifiableMap(copy);
  }

  /** Returns null for an object that says nothing, which the API takes for none. */
  static <T> @Nullable T unlessEmpty(@Nullable T value, T empty) {
    return empty.equals(value) ? null : value;
  }

  /** Copies a document deeply, with one Java type for each kind of number, and without nulls. */
  static Map<String, Object> document(Map<?, ?> document) {
    if (document.isEmpty()) {
      return Map.of();
    }
    return document(document, 0);
  }

  private static Map<String, Object> document(Map<?, ?> document, int depth) {
    Map<String, Object> copy = new LinkedHashMap<>();
    document.forEach(
        (key, value) -> {
          if (value != null) {
            copy.put(key(key), documentValue(value, depth + 1));
          }
        });
    return Collections.unmodifiableMap(copy);
  }

  /** Returns the name of a field or entry. */
  static String key(@Nullable Object key) {
    if (key instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("the key " + key + " must be a String");
  }

  static Object documentValue(Object value) {
    return documentValue(value, 0);
  }

  private static Object documentValue(Object value, int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException("must not be more than " + MAX_DEPTH + " levels deep");
    }
    if (value instanceof Map<?, ?> map) {
      return document(map, depth);
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>(list.size());
      list.forEach(element -> copy.add(element(element, depth + 1)));
      return Collections.unmodifiableList(copy);
    }
    if (value instanceof Number number) {
      return documentNumber(number);
    }
    if (value instanceof String || value instanceof Boolean) {
      return value;
    }
    if (value instanceof ApiWord word) {
      return word.word();
    }
    if (value instanceof Duration duration) {
      return seconds(duration);
    }
    if (value instanceof Quantity quantity) {
      return quantity.text();
    }
    if (value instanceof IntOrString either) {
      return either.toValue();
    }
    throw new IllegalArgumentException(
        value.getClass().getName()
            + ": cannot stand in a document; use a String, Boolean, number, Duration, Quantity,"
            + " List or Map");
  }

  private static Object element(@Nullable Object element, int depth) {
    if (element == null) {
      throw new IllegalArgumentException("a list must not hold null; leave the element out");
    }
    return documentValue(element, depth);
  }

  private static Long seconds(Duration duration) {
    if (!Checks.isWholeSeconds(duration)) {
      throw new IllegalArgumentException(Checks.notWholeSeconds(duration));
    }
    return duration.toSeconds();
  }

  private static Object documentNumber(Number number) {
    if (number instanceof Double || number instanceof Float) {
      return number.doubleValue();
    }
    if (number instanceof BigDecimal decimal) {
      return decimal.doubleValue();
    }
    if (number instanceof BigInteger integer) {
      boolean fits = integer.compareTo(LONG_MIN) >= 0 && integer.compareTo(LONG_MAX) <= 0;
      return fits ? (Object) integer.longValue() : integer;
    }
    return number.longValue();
  }
}
