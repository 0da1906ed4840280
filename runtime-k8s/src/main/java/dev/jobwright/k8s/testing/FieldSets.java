package dev.jobwright.k8s.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sets of fields in the form {@code FieldsV1}: {@code f:} for a field, {@code k:} for an item of a
 * list by its keys, {@code .} for the thing itself; an empty map is a whole value.
 */
final class FieldSets {
  private static final String FIELD = "f:";
  private static final String ITEM = "k:";
  private static final String SELF = ".";

  /** Writes the keys of an item as JSON. */
  private final Function<Map<String, Object>, String> json;

  FieldSets(Function<Map<String, Object>, String> json) {
    this.json = json;
  }

  /** Returns the fields of a value that differ from another one; all when there is no other. */
  Map<String, Object> changed(Map<String, Object> after, @Nullable Map<String, Object> before) {
    Map<String, Object> fields = new LinkedHashMap<>();
    after.forEach(
        (name, value) -> {
          @Nullable Object old = before == null ? null : before.get(name);
          if (!Numbers.areEqual(value, old)) {
            fields.put(FIELD + name, changed(name, value, old));
          }
        });
    return fields;
  }

  private Map<String, Object> changed(String name, Object value, @Nullable Object old) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      return changed(Doc.asMap(map), old instanceof Map<?, ?> ? Doc.asMap(old) : null);
    }
    if (value instanceof List<?> list && ListKeys.isKeyed(name, list)) {
      return changedItems(name, list, old);
    }
    return new LinkedHashMap<>();
  }

  private Map<String, Object> changedItems(String name, List<?> list, @Nullable Object old) {
    Map<String, Object> fields = new LinkedHashMap<>();
    List<Map<String, Object>> oldItems = Doc.maps(mapOf(name, old), name);
    for (Object each : list) {
      Map<String, Object> item = Doc.asMap(each);
      Map<String, Object> oldItem = ListKeys.find(name, oldItems, item);
      Map<String, Object> inItem = changed(item, oldItem);
      if (oldItem == null) {
        inItem.put(SELF, new LinkedHashMap<>());
      }
      if (!inItem.isEmpty()) {
        fields.put(ITEM + json.apply(ListKeys.key(name, item)), inItem);
      }
    }
    return fields;
  }

  /** Returns which lists have two items of the same keys, in the words of the API server. */
  List<String> duplicates(Map<String, Object> value) {
    List<String> found = new ArrayList<>();
    duplicates("", value, found);
    return found;
  }

  private void duplicates(String path, Map<String, Object> value, List<String> found) {
    value.forEach(
        (name, below) -> {
          if (below instanceof Map<?, ?> map) {
            duplicates(path + "." + name, Doc.asMap(map), found);
          } else if (below instanceof List<?> list && ListKeys.isKeyed(name, list)) {
            Set<String> keys = new HashSet<>();
            for (Map<String, Object> item : Doc.maps(value, name)) {
              String key = words(json.apply(ListKeys.key(name, item)));
              if (!keys.add(key)) {
                found.add("%s.%s: duplicate entries for key %s".formatted(path, name, key));
              }
              duplicates(path + "." + name + key, item, found);
            }
          }
        });
  }

  private static Map<String, Object> mapOf(String name, @Nullable Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (value != null) {
      map.put(name, value);
    }
    return map;
  }

  static Map<String, Object> union(Map<String, Object> a, Map<String, Object> b) {
    Map<String, Object> all = Doc.copy(a);
    b.forEach((key, value) -> all.put(key, union(Doc.asMap(all.get(key)), Doc.asMap(value))));
    return all;
  }

  /** Returns what is in the first set and not in the second. */
  static Map<String, Object> minus(Map<String, Object> a, Map<String, Object> b) {
    Map<String, Object> left = new LinkedHashMap<>();
    a.forEach(
        (key, value) -> {
          Map<String, Object> below = Doc.asMap(value);
          if (!b.containsKey(key)) {
            left.put(key, value);
          } else if (!below.isEmpty() && !Doc.asMap(b.get(key)).isEmpty()) {
            Map<String, Object> rest = minus(below, Doc.asMap(b.get(key)));
            if (!rest.isEmpty()) {
              left.put(key, rest);
            }
          }
        });
    return left;
  }

  /** Returns the paths of fields that are in both sets and differ between two values. */
  List<String> differing(
      Map<String, Object> a, Map<String, Object> b, Object present, Object wanted) {
    List<String> paths = new ArrayList<>();
    differing("", "", a, b, present, wanted, paths);
    return paths;
  }

  private void differing(
      String path,
      String name,
      Map<String, Object> a,
      Map<String, Object> b,
      @Nullable Object present,
      @Nullable Object wanted,
      List<String> paths) {
    if (a.isEmpty() || b.isEmpty()) {
      if (!Numbers.areEqual(present, wanted)) {
        paths.add(path);
      }
      return;
    }
    for (Map.Entry<String, Object> field : a.entrySet()) {
      String key = field.getKey();
      if (!b.containsKey(key) || key.equals(SELF)) {
        continue;
      }
      String step = key.substring(2);
      boolean item = key.startsWith(ITEM);
      differing(
          item ? path + words(step) : path + "." + step,
          item ? name : step,
          Doc.asMap(field.getValue()),
          Doc.asMap(b.get(key)),
          item ? item(name, step, present) : Doc.asMap(present).get(step),
          item ? item(name, step, wanted) : Doc.asMap(wanted).get(step),
          paths);
    }
  }

  /** Writes keys as {@code [name="main"]}. */
  private static String words(String keys) {
    return "[" + keys.replaceAll("[{}]", "").replaceAll("\"(\\w+)\":", "$1=") + "]";
  }

  private @Nullable Map<String, Object> item(String list, String key, @Nullable Object items) {
    for (Map<String, Object> item : Doc.maps(mapOf(list, items), list)) {
      if (json.apply(ListKeys.key(list, item)).equals(key)) {
        return item;
      }
    }
    return null;
  }

  /** Takes the fields of a set out of a value. */
  void remove(Map<String, Object> fields, Map<String, Object> from) {
    fields.forEach(
        (key, value) -> {
          String name = key.substring(Math.min(2, key.length()));
          Map<String, Object> below = Doc.asMap(value);
          if (key.startsWith(FIELD) && below.isEmpty()) {
            from.remove(name);
          } else if (from.get(name) instanceof Map<?, ?> map) {
            remove(below, Doc.asMap(map));
          } else if (from.get(name) instanceof List<?>) {
            from.put(name, withoutItems(name, below, Doc.maps(from, name)));
          }
        });
  }

  private List<Map<String, Object>> withoutItems(
      String list, Map<String, Object> fields, List<Map<String, Object>> items) {
    List<Map<String, Object>> left = new ArrayList<>();
    for (Map<String, Object> item : items) {
      @Nullable Object removed = fields.get(ITEM + json.apply(ListKeys.key(list, item)));
      if (removed != null && !Doc.asMap(removed).containsKey(SELF)) {
        remove(Doc.asMap(removed), item);
      }
      if (removed == null || !Doc.asMap(removed).containsKey(SELF)) {
        left.add(item);
      }
    }
    return left;
  }
}
