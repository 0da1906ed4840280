package dev.jobwright.model;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** The text of a value: its name and what is set, with values that may be secret left out. */
final class Text {

  private static final String HIDDEN = "***";
  private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
  private static final Set<Class<?>> WITH_SECRET_VALUE = Set.of(EnvVar.class, HttpHeader.class);

  private Text() {}

  static String of(Record value) {
    StringJoiner text = new StringJoiner(", ", value.getClass().getSimpleName() + "[", "]");
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      Object part = get(value, component);
      if (part != null && !part.equals(List.of()) && !part.equals(Map.of())) {
        text.add(component.getName() + "=" + show(value, component.getName(), part));
      }
    }
    return text.toString();
  }

  private static Object show(Record value, String name, Object part) {
    boolean secret = name.equals("value") && WITH_SECRET_VALUE.contains(value.getClass());
    return secret ? HIDDEN : show(part);
  }

  private static Object show(Object part) {
    if (part instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(
              entry ->
                  entry.getKey() + "=" + (hides(entry.getKey()) ? HIDDEN : show(entry.getValue())))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (part instanceof List<?> list) {
      return list.stream()
          .map(element -> String.valueOf(show(element)))
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return part instanceof ApiWord word ? word.word() : part;
  }

  /** In a document, what an env variable or a header holds is called value. */
  private static boolean hides(Object key) {
    return key.equals("value") || key.equals(LAST_APPLIED);
  }

  private static Object get(Record value, RecordComponent component) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
