package dev.jobwright.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what came of a Job with what was recorded of it, field by field. */
final class Comparison {
  /** Lists that are in no order: pods and events come as they come. */
  private static final Set<String> UNORDERED = Set.of("podExits", "jobEvents");

  private final Trace trace;

  Comparison(Trace trace) {
    this.trace = trace;
  }

  List<Divergence> divergences(Map<String, @Nullable Object> observed, List<Double> createdAt) {
    List<Divergence> divergences = new ArrayList<>();
    trace
        .expected()
        .forEach(
            (field, value) -> {
              String expected = canonical(field, value);
              String actual = canonical(field, observed.get(field));
              if (!expected.equals(actual)) {
                divergences.add(new Divergence(field, expected, actual));
              }
            });
    new BackoffGaps(trace).check(createdAt, divergences);
    return divergences;
  }

  private static String canonical(String field, @Nullable Object value) {
    if (UNORDERED.contains(field) && value instanceof List<?> list) {
      return list.stream().map(Comparison::canonical).sorted().toList().toString();
    }
    return canonical(value);
  }

  private static String canonical(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, String> result = new LinkedHashMap<>();
      map.forEach((key, inner) -> result.put(String.valueOf(key), canonical(inner)));
      return result.toString();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Comparison::canonical).toList().toString();
    }
    return value instanceof String text ? '"' + text + '"' : String.valueOf(value);
  }
}
