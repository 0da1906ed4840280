package dev.jobwright.manifest;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where each field and each element of the documents of one text stands. */
final class Positions {
  private final IdentityHashMap<Object, Position> starts = new IdentityHashMap<>();
  private final IdentityHashMap<Object, Map<String, Part>> parts = new IdentityHashMap<>();

  /**
   * A field or an element.
   *
   * @param at where its key stands, or the element
   * @param word what its value was written as, if that is another text than the value's own
   */
  record Part(Position at, @Nullable String word) {}

  void start(Object container, Position at) {
    starts.put(container, at);
  }

  void part(Object container, String step, Position at) {
    parts.computeIfAbsent(container, none -> new HashMap<>()).put(step, new Part(at, null));
  }

  void word(Object container, String step, String word) {
    Part part = part(container, step);
    if (part != null) {
      parts
          .computeIfAbsent(container, none -> new HashMap<>())
          .put(step, new Part(part.at(), word));
    }
  }

  @Nullable Part part(Object container, String step) {
    return parts.getOrDefault(container, Map.of()).get(step);
  }

  /**
   * Finds a field of a document, or what comes nearest above it.
   *
   * <p>The document leads the way: the name of an unknown field may hold dots and brackets.
   */
  Part find(Object document, String path) {
    Part found = new Part(starts.getOrDefault(document, Position.START), null);
    Object here = document;
    String rest = path;
    while (!rest.isEmpty()) {
      String step = step(here, rest);
      Part part = step == null ? null : part(here, step);
      if (step == null || part == null) {
        return new Part(found.at(), null);
      }
      found = part;
      rest = rest.substring(rest.startsWith(step) ? step.length() : step.length() + 2);
      rest = rest.startsWith(".") ? rest.substring(1) : rest;
      here = below(here, step);
    }
    return found;
  }

  /** Returns the longest step that a path can begin with. */
  private @Nullable String step(Object container, String path) {
    String longest = null;
    for (String step : parts.getOrDefault(container, Map.of()).keySet()) {
      if (begins(path, step) && (longest == null || step.length() > longest.length())) {
        longest = step;
      }
    }
    return longest;
  }

  private static boolean begins(String path, String step) {
    int end = step.length();
    return path.startsWith(step)
        ? end == path.length() || path.charAt(end) == '.' || path.charAt(end) == '['
        : path.startsWith("[" + step + "]");
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
