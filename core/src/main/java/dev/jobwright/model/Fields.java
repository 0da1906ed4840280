package dev.jobwright.model;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a document that is being written; what is not set, or is empty, is left out. */
final class Fields {

  private final Map<String, Object> document;

  Fields(Map<String, Object> document) {
    this.document = document;
  }

  void put(String name, @Nullable String text) {
    set(name, text);
  }

  void put(String name, @Nullable Boolean flag) {
    set(name, flag);
  }

  void put(String name, @Nullable Long number) {
    set(name, number);
  }

  void put(String name, @Nullable Integer number) {
    set(name, number == null ? null : (Object) number.longValue());
  }

  void put(String name, @Nullable Duration seconds) {
    set(name, seconds == null ? null : (Object) seconds.toSeconds());
  }

  void put(String name, @Nullable ZoneId zone) {
    set(name, zone == null ? null : zone.getId());
  }

  void put(String name, @Nullable ApiWord word) {
    set(name, word == null ? null : word.word());
  }

  void put(String name, @Nullable Quantity quantity) {
    set(name, quantity == null ? null : quantity.text());
  }

  void put(String name, @Nullable IntOrString either) {
    set(name, either == null ? null : either.toValue());
  }

  <V> void put(String name, Shape<V, ?> shape, @Nullable V object) {
    set(name, object == null ? null : shape.write(object));
  }

  void list(String name, List<?> values) {
    if (!values.isEmpty()) {
      List<Object> list = new ArrayList<>(values.size());
      for (Object value : values) {
        list.add(plain(value));
      }
      document.put(name, list);
    }
  }

  <V> void list(String name, Shape<V, ?> shape, List<V> objects) {
    if (!objects.isEmpty()) {
      listEvenEmpty(name, shape, objects);
    }
  }

  /** Puts a list that the API shows even when it is empty. */
  <V> void listEvenEmpty(String name, Shape<V, ?> shape, List<V> objects) {
    List<Object> list = new ArrayList<>(objects.size());
    for (V object : objects) {
      list.add(shape.write(object));
    }
    document.put(name, list);
  }

  void map(String name, Map<String, ?> values) {
    if (!values.isEmpty()) {
      Map<String, Object> map = new LinkedHashMap<>();
      for (Map.Entry<String, ?> entry : values.entrySet()) {
        map.put(entry.getKey(), plain(entry.getValue()));
      }
      document.put(name, map);
    }
  }

  /** Puts the fields that are not typed. */
  void others(Map<String, Object> fields) {
    document.putAll(fields);
  }

  private void set(String name, @Nullable Object value) {
    if (value != null) {
      document.put(name, value);
    }
  }

  private static Object plain(Object value) {
    return value instanceof String ? value : Copies.documentValue(value);
  }
}
