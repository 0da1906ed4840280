package dev.jobwright.dsl;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Refuses null where a declaration needs a value, and says which. */
final class Given {

  private Given() {}

  static <T> T value(String name, @Nullable T value) {
    return Objects.requireNonNull(value, () -> name + ": must not be null");
  }

  static List<String> values(String name, String... values) {
    value(name, values);
    for (int at = 0; at < values.length; at++) {
      value(name + "[" + at + "]", values[at]);
    }
    return List.of(values);
  }
}
