package dev.jobwright.k8s.testing;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares values of documents; numbers are equal whatever type they have. */
final class Numbers {

  private Numbers() {}

  static boolean areEqual(@Nullable Object a, @Nullable Object b) {
    if (a instanceof Number x && b instanceof Number y) {
      return x.doubleValue() == y.doubleValue();
    }
    if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
      return x.keySet().equals(y.keySet())
          && x.keySet().stream().allMatch(key -> areEqual(x.get(key), y.get(key)));
    }
    if (a instanceof List<?> x && b instanceof List<?> y && x.size() == y.size()) {
      Iterator<?> other = y.iterator();
      return x.stream().allMatch(item -> areEqual(item, other.next()));
    }
    return Objects.equals(a, b);
  }
}
