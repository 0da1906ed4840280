package dev.jobwright.manifest;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where each field and each element of the documents of one text stands. */
final class Positions {
  private final IdentityHashMap<Object, Position> starts = new IdentityHashMap<>();
  private final IdentityHashMap<Object, Map<String, Position>> parts = new IdentityHashMap<>();

  void start(Object container, Position at) {
    starts.put(container, at);
  }

  /** Remembers the key of a field, or the start of a list's element. */
  void part(Object container, String step, Position at) {
    parts.computeIfAbsent(container, none -> new HashMap<>()).putIfAbsent(step, at);
  }

  @Nullable Position part(Object container, String step) {
    return parts.getOrDefault(container, Map.of()).get(step);
  }

  /** Finds a field of a document, or what comes nearest above it. */
  Position find(Object document, List<String> steps) {
    Position at = starts.getOrDefault(document, Position.START);
    Object here = document;
    for (String step : steps) {
      Position next = part(here, step);
      if (next == null) {
        return at;
      }
      at = next;
      here = below(here, step);
    }
    return at;
  }

  /** Returns a part; for null, which has no parts, an object that has none either. */
  private static Object below(Object container, String step) {
    Object part =
        container instanceof List<?> list
            ? list.get(Integer.parseInt(step))
            : ((Map<?, ?>) container).get(step);
    return part == null ? List.of() : part;
  }
}
