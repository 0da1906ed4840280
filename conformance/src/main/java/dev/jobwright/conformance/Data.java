package dev.jobwright.conformance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads plain data as it comes out of JSON. */
final class Data {

  private Data() {}

  static Map<String, @Nullable Object> map(@Nullable Object value) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, inner) -> copy.put(String.valueOf(key), inner));
    }
    return copy;
  }

  static List<@Nullable Object> list(@Nullable Object value) {
    return value instanceof List<?> list ? new ArrayList<>(list) : new ArrayList<>();
  }

  static double number(@Nullable Object value) {
    return value instanceof Number number ? number.doubleValue() : 0;
  }

  static Duration seconds(@Nullable Object value) {
    return Duration.ofMillis(Math.round(number(value) * 1000));
  }

  static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** Applies a JSON merge patch: maps are merged, null removes, all else replaces. */
  static Map<String, Object> patched(Map<String, ?> target, Map<String, ?> patch) {
    Map<String, Object> result = new LinkedHashMap<>(target);
    patch.forEach(
        (key, value) -> {
          if (value == null) {
            result.remove(key);
          } else if (value instanceof Map<?, ?>) {
            result.put(key, patched(present(map(result.get(key))), map(value)));
          } else {
            result.put(key, value);
          }
        });
    return result;
  }

  private static Map<String, Object> present(Map<String, @Nullable Object> map) {
    Map<String, Object> result = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> {
          if (value != null) {
            result.put(key, value);
          }
        });
    return result;
  }
}
