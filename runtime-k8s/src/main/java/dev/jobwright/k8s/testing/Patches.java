package dev.jobwright.k8s.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Applies the patches that Kubernetes knows, save for server-side apply. */
final class Patches {

  private Patches() {}

  /** Changes an object as RFC 7386 says: lists are replaced, null removes. */
  static void merge(Map<String, Object> object, Map<?, ?> patch) {
    patch.forEach(
        (key, value) -> {
          String name = key.toString();
          if (value == null) {
            object.remove(name);
          } else if (value instanceof Map<?, ?> map) {
            merge(Doc.need(object, name), map);
          } else {
            object.put(name, Doc.copyValue(value));
          }
        });
  }

  /** Changes an object as a strategic merge patch: items of lists are found by their keys. */
  static void strategic(Map<String, Object> object, Map<?, ?> patch) {
    patch.forEach(
        (key, value) -> {
          String name = key.toString();
          if (value == null) {
            object.remove(name);
          } else if (value instanceof Map<?, ?> map) {
            strategic(Doc.need(object, name), map);
          } else if (value instanceof List<?> list && ListKeys.isKeyed(name, list)) {
            object.put(name, strategic(Doc.maps(object, name), name, list));
          } else {
            object.put(name, Doc.copyValue(value));
          }
        });
  }

  private static List<Object> strategic(
      List<Map<String, Object>> present, String name, List<?> patch) {
    List<Object> merged = new ArrayList<>(present);
    for (Object item : patch) {
      Map<String, Object> change = Doc.asMap(item);
      Map<String, Object> same = ListKeys.find(name, present, change);
      if ("delete".equals(change.get("$patch"))) {
        merged.remove(same);
      } else if (same == null) {
        merged.add(Doc.copy(change));
      } else {
        strategic(same, change);
      }
    }
    return merged;
  }

  /** Changes an object as RFC 6902 says. */
  static void json(Map<String, Object> object, List<?> operations) {
    for (Object each : operations) {
      Map<String, Object> operation = Doc.asMap(each);
      List<String> path = pointer(Doc.text(operation, "path"));
      Object value = operation.get("value");
      switch (Doc.text(operation, "op")) {
        case "add", "replace" -> set(object, path, value, Doc.text(operation, "op"));
        case "remove" -> remove(object, path);
        case "test" -> {
          if (!Objects.equals(at(object, path), value)) {
            throw ApiError.of(
                422, "Invalid", "the server rejected our request due to an error in our request");
          }
        }
        default ->
            throw ApiError.badRequest("json patch: no such op: " + Doc.text(operation, "op"));
      }
    }
  }

  private static List<String> pointer(String path) {
    List<String> steps = new ArrayList<>(List.of(path.split("/", -1)));
    steps.remove(0);
    steps.replaceAll(step -> step.replace("~1", "/").replace("~0", "~"));
    return steps;
  }

  private static @Nullable Object at(Object object, List<String> path) {
    @Nullable Object at = object;
    for (String step : path) {
      if (at instanceof List<?> list) {
        at = list.get(Integer.parseInt(step));
      } else {
        at = at instanceof Map<?, ?> map ? map.get(step) : null;
      }
    }
    return at;
  }

  @SuppressWarnings("unchecked")
  private static void set(
      Map<String, Object> object, List<String> path, @Nullable Object value, String op) {
    Object parent = at(object, path.subList(0, path.size() - 1));
    String last = path.get(path.size() - 1);
    Object copy = value == null ? new LinkedHashMap<>() : Doc.copyValue(value);
    if (parent instanceof List<?> list) {
      List<Object> items = (List<Object>) list;
      if (last.equals("-")) {
        items.add(copy);
      } else if (op.equals("add")) {
        items.add(Integer.parseInt(last), copy);
      } else {
        items.set(Integer.parseInt(last), copy);
      }
    } else if (parent instanceof Map<?, ?> map) {
      ((Map<String, Object>) map).put(last, copy);
    } else {
      throw ApiError.badRequest("json patch: there is no " + path);
    }
  }

  private static void remove(Map<String, Object> object, List<String> path) {
    Object parent = at(object, path.subList(0, path.size() - 1));
    String last = path.get(path.size() - 1);
    if (parent instanceof List<?> list) {
      list.remove(Integer.parseInt(last));
    } else if (parent instanceof Map<?, ?> map) {
      map.remove(last);
    }
  }
}
