package dev.jobwright.k8s;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads fields of an object as the API server sends it; what is absent is empty, zero or null. */
record Fields(Map<?, ?> object) {
  private static final Fields NONE = new Fields(Map.of());

  static Fields of(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? new Fields(map) : NONE;
  }

  boolean isEmpty() {
    return object.isEmpty();
  }

  boolean has(String name) {
    return object.get(name) != null;
  }

  @Nullable Object value(String name) {
    return object.get(name);
  }

  Fields at(String name) {
    return of(object.get(name));
  }

  /** Returns a text, empty when there is none. */
  String text(String name) {
    return Objects.requireNonNullElse(object.get(name), "").toString();
  }

  @Nullable String textOrNull(String name) {
    Object value = object.get(name);
    return value == null ? null : value.toString();
  }

  int number(String name) {
    return object.get(name) instanceof Number number ? number.intValue() : 0;
  }

  boolean isTrue(String name) {
    return Boolean.TRUE.equals(object.get(name));
  }

  @Nullable Instant time(String name) {
    Object value = object.get(name);
    return value == null ? null : OffsetDateTime.parse(value.toString()).toInstant();
  }

  /** Returns a time in whole seconds; the beginning of time when there is none. */
  Instant seconds(String name) {
    Instant time = time(name);
    return time == null ? Instant.EPOCH : Instant.ofEpochSecond(time.getEpochSecond());
  }

  Stream<Fields> all(String name) {
    return object.get(name) instanceof List<?> list ? list.stream().map(Fields::of) : Stream.of();
  }

  Map<String, String> texts(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    at(name).object.forEach((key, value) -> texts.put(key.toString(), String.valueOf(value)));
    return Collections.unmodifiableMap(texts);
  }

  Map<String, Object> copy() {
    Map<String, Object> copy = new LinkedHashMap<>();
    object.forEach(
        (key, value) -> {
          if (value != null) {
            copy.put(key.toString(), value);
          }
        });
    return copy;
  }
}
