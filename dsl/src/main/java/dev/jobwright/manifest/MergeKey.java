package dev.jobwright.manifest;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * The fields that {@code <<} brings into one mapping.
 *
 * <p>A field written below {@code <<} wins over what {@code <<} brings, and an earlier mapping of a
 * list over a later one. A field written above is refused: readers disagree about which wins.
 */
final class MergeKey {
  private static final String MERGE = "tag:yaml.org,2002:merge";

  private final Pass pass;
  private final Map<String, @Nullable Object> into;
  private final Set<String> given = new HashSet<>();
  private boolean seen;

  MergeKey(Pass pass, Map<String, @Nullable Object> into) {
    this.pass = pass;
    this.into = into;
  }

  static boolean is(Event key) {
    return key instanceof ScalarEvent scalar
        && scalar.getValue().equals("<<")
        && scalar.getTag().map(MERGE::equals).orElseGet(scalar::isPlain);
  }

  /** Tells, once, whether the field came from {@code <<}. */
  boolean gives(String field) {
    return given.remove(field);
  }

  void add(@Nullable Object source, Position at) {
    if (seen) {
      pass.problem(at, "`<<` stands twice; write `<<: [*a, *b]`");
    }
    seen = true;
    List<?> sources =
        source instanceof List<?> list ? list : source == null ? List.of() : List.of(source);
    if (source == null || !sources.stream().allMatch(Map.class::isInstance)) {
      pass.problem(at, "`<<` takes a mapping or a list of mappings");
      return;
    }
    for (Object each : sources) {
      ((Map<?, ?>) each).forEach((field, value) -> add((String) field, value, at));
    }
  }

  private void add(String field, @Nullable Object value, Position at) {
    if (!into.containsKey(field)) {
      into.put(field, value);
      given.add(field);
      pass.part(into, field, at);
    } else if (!given.contains(field)) {
      String told = "`<<` brings `" + field + "`, which is set above; put `<<` first";
      pass.problem(at, pass.unlessSecret(told));
    }
  }
}
