package dev.jobwright.manifest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Documents of any shape, with any text in them. */
final class AnyDocument {
  private AnyDocument() {}

  static Arbitrary<Map<String, Object>> documents() {
    Arbitrary<Object> value = value(3);
    return fields(value);
  }

  private static Arbitrary<Object> value(int depth) {
    Arbitrary<Object> scalar =
        Arbitraries.oneOf(
            Texts.any().asGeneric(),
            Arbitraries.longs().asGeneric(),
            Arbitraries.doubles().filter(number -> Math.rint(number) != number).asGeneric(),
            Arbitraries.of(true, false).asGeneric());
    if (depth == 0) {
      return scalar;
    }
    Arbitrary<Object> below = Arbitraries.lazy(() -> value(depth - 1));
    return Arbitraries.oneOf(
        scalar, scalar, below.list().ofMaxSize(3).asGeneric(), fields(below).asGeneric());
  }

  private static Arbitrary<Map<String, Object>> fields(Arbitrary<Object> value) {
    return Arbitraries.maps(Texts.any(), value).ofMaxSize(4).map(LinkedHashMap::new);
  }

  /** Brings what different readers make of numbers to one form. */
  static Object alike(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, each) -> copy.put(key, alike(each)));
      return copy;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(AnyDocument::alike).toList();
    }
    if (value instanceof Integer || value instanceof Short) {
      return ((Number) value).longValue();
    }
    return value;
  }
}
