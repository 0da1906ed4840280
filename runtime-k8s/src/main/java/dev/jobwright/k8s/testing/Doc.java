package dev.jobwright.k8s.testing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and changes objects of the API as plain maps and lists. */
final class Doc {

  private Doc() {}

  /** Returns a copy that shares nothing with the original, without nulls. */
  static Map<String, Object> copy(Map<?, ?> map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> {
          if (value != null) {
            copy.put(key.toString(), copyValue(value));
          }
        });
    return copy;
  }

  static Object copyValue(Object value) {
    if (value instanceof Map<?, ?> map) {
      return copy(map);
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(item -> copy.add(item == null ? Map.of() : copyValue(item)));
      return copy;
    }
    return value;
  }

  /** Returns the map at a field; one that is not attached when there is none. */
  static Map<String, Object> map(Map<String, Object> in, String... path) {
    Map<String, Object> at = in;
    for (String name : path) {
      at = asMap(at.get(name));
    }
    return at;
  }

  /** Returns the map at a field; a new one that is attached when there is none. */
  static Map<String, Object> need(Map<String, Object> in, String name) {
    Map<String, Object> present = asMap(in.get(name));
    in.put(name, present);
    return present;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> asMap(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : new LinkedHashMap<>();
  }

  static List<Map<String, Object>> maps(Map<String, Object> in, String name) {
    List<Map<String, Object>> maps = new ArrayList<>();
    if (in.get(name) instanceof List<?> list) {
      list.forEach(item -> maps.add(asMap(item)));
    }
    return maps;
  }

  static List<String> texts(Map<String, Object> in, String name) {
    return in.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** Returns a text; empty when there is none. */
  static String text(Map<String, Object> in, String name) {
    Object value = in.get(name);
    return value == null ? "" : value.toString();
  }

  static int number(Map<String, Object> in, String name, int otherwise) {
    return in.get(name) instanceof Number number ? number.intValue() : otherwise;
  }

  static Map<String, String> strings(Map<String, Object> in, String name) {
    Map<String, String> strings = new LinkedHashMap<>();
    asMap(in.get(name)).forEach((key, value) -> strings.put(key, String.valueOf(value)));
    return strings;
  }

  static @Nullable Instant time(Map<String, Object> in, String name) {
    String text = text(in, name);
    return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
  }

  static Map<String, Object> metadata(Map<String, Object> object) {
    return need(object, "metadata");
  }

  static String name(Map<String, Object> object) {
    return text(map(object, "metadata"), "name");
  }

  static String namespace(Map<String, Object> object) {
    return text(map(object, "metadata"), "namespace");
  }

  static String uid(Map<String, Object> object) {
    return text(map(object, "metadata"), "uid");
  }

  static long version(Map<String, Object> object) {
    String version = text(map(object, "metadata"), "resourceVersion");
    return version.isEmpty() ? 0 : Long.parseLong(version);
  }

  static boolean isDeleting(Map<String, Object> object) {
    return map(object, "metadata").get("deletionTimestamp") != null;
  }
}
