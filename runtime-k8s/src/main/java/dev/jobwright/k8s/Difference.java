package dev.jobwright.k8s;

import dev.jobwright.k8s.objects.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares two objects of the API, as far as their owner decides what is in them. */
final class Difference {
  private static final Pattern ENV_VALUE = Pattern.compile(".*\\.env\\[[^\\]]*\\]\\.value$");
  private static final String HIDDEN = "(not shown)";

  private final List<FieldChange> changes = new ArrayList<>();

  private Difference() {}

  /** Returns the fields of spec, labels and annotations that differ. */
  static List<FieldChange> between(Fields before, Fields after) {
    Difference difference = new Difference();
    for (String part : List.of("labels", "annotations")) {
      difference.compare(
          "metadata." + part, before.at("metadata").value(part), after.at("metadata").value(part));
    }
    difference.compare("spec", before.value("spec"), after.value("spec"));
    return difference.changes;
  }

  private void compare(String path, @Nullable Object before, @Nullable Object after) {
    if (isSame(before, after)) {
      return;
    }
    if (before instanceof List<?> || after instanceof List<?>) {
      Map<String, Object> items = items(before);
      Map<String, Object> itemsAfter = items(after);
      if ((items.isEmpty() && before != null) || (itemsAfter.isEmpty() && after != null)) {
        add(path, before, after);
      } else {
        compareAll(items, itemsAfter, key -> path + "[" + key + "]");
      }
    } else if (before instanceof Map<?, ?> || after instanceof Map<?, ?>) {
      compareAll(Fields.of(before).copy(), Fields.of(after).copy(), key -> path + "." + key);
    } else {
      add(path, before, after);
    }
  }

  private void compareAll(
      Map<String, Object> before,
      Map<String, Object> after,
      java.util.function.UnaryOperator<String> path) {
    TreeSet<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    keys.forEach(key -> compare(path.apply(key), before.get(key), after.get(key)));
  }

  private void add(String path, @Nullable Object before, @Nullable Object after) {
    boolean secret = ENV_VALUE.matcher(path).matches();
    changes.add(new FieldChange(path, shown(before, secret), shown(after, secret)));
  }

  private static String shown(@Nullable Object value, boolean secret) {
    if (value == null) {
      return "";
    }
    return secret ? HIDDEN : value.toString();
  }

  /** Returns the items by their names, or by their places when they have none. */
  private static Map<String, Object> items(@Nullable Object list) {
    Map<String, Object> items = new LinkedHashMap<>();
    if (list instanceof List<?> each) {
      for (int i = 0; i < each.size(); i++) {
        Fields item = Fields.of(each.get(i));
        items.put(item.has("name") ? item.text("name") : String.valueOf(i), each.get(i));
      }
    }
    return items;
  }

  /** Tells whether two values are the same to the API, for which empty is as good as absent. */
  static boolean isSame(@Nullable Object one, @Nullable Object other) {
    if (one instanceof Number a && other instanceof Number b) {
      return a.doubleValue() == b.doubleValue();
    }
    if (one instanceof Map<?, ?> a && other instanceof Map<?, ?> b) {
      TreeSet<String> keys = new TreeSet<>(new Fields(a).copy().keySet());
      keys.addAll(new Fields(b).copy().keySet());
      return keys.stream().allMatch(key -> isSame(a.get(key), b.get(key)));
    }
    if (one instanceof List<?> a && other instanceof List<?> b) {
      return a.size() == b.size()
          && java.util.stream.IntStream.range(0, a.size())
              .allMatch(i -> isSame(a.get(i), b.get(i)));
    }
    return Objects.equals(one, other) || (isEmpty(one) && isEmpty(other));
  }

  private static boolean isEmpty(@Nullable Object value) {
    return value == null
        || (value instanceof Map<?, ?> map && map.isEmpty())
        || (value instanceof List<?> list && list.isEmpty());
  }

  /** Tells whether a manifest asks for nothing that an object has not. */
  static boolean isWithin(@Nullable Object manifest, @Nullable Object object) {
    if (manifest instanceof Map<?, ?> wanted) {
      Fields has = Fields.of(object);
      return wanted.entrySet().stream()
          .allMatch(field -> isWithin(field.getValue(), has.value(field.getKey().toString())));
    }
    if (manifest instanceof List<?> wanted && object instanceof List<?> has) {
      return wanted.size() == has.size()
          && java.util.stream.IntStream.range(0, wanted.size())
              .allMatch(i -> isWithin(wanted.get(i), has.get(i)));
    }
    return isSame(manifest, object);
  }
}
