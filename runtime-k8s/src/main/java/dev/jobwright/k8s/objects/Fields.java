package dev.jobwright.k8s.objects;

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
public record Fields(Map<?, ?> object) {
  private static final Fields NONE = new Fields(Map.of());

  public static Fields of(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? new Fields(map) : NONE;
  }

  public boolean isEmpty() {
    return object.isEmpty();
  }

  public boolean has(String name) {
    return object.get(name) != null;
  }

  public @Nullable Object value(String name) {
    return object.get(name);
  }

  public Fields at(String name) {
    return of(object.get(name));
  }

  /** Returns a text, empty when there is none. */
  public String text(String name) {
    return Objects.requireNonNullElse(object.get(name), "").toString();
  }

  public @Nullable String textOrNull(String name) {
    Object value = object.get(name);
    return value == null ? null : value.toString();
  }

  public int number(String name) {
    return object.get(name) instanceof Number number ? number.intValue() : 0;
  }

  public boolean isTrue(String name) {
    return Boolean.TRUE.equals(object.get(name));
  }

  public @Nullable Instant time(String name) {
    Object value = object.get(name);
    return value == null ? null : OffsetDateTime.parse(value.toString()).toInstant();
  }

  /** Returns a time in whole seconds; the beginning of time when there is none. */
  public Instant seconds(String name) {
    Instant time = time(name);
    return time == null ? Instant.EPOCH : Instant.ofEpochSecond(time.getEpochSecond());
  }

  public Stream<Fields> all(String name) {
    return object.get(name) instanceof List<?> list ? list.stream().map(Fields::of) : Stream.of();
  }

  public Map<String, String> texts(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    at(name).object.forEach((key, value) -> texts.put(key.toString(), String.valueOf(value)));
    return Collections.unmodifiableMap(texts);
  }

  public Map<String, Object> copy() {
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
