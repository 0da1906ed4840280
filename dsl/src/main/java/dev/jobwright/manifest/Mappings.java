package dev.jobwright.manifest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Mappings that were read from a text, and so have only text for keys. */
final class Mappings {
  private Mappings() {}

  @SuppressWarnings("unchecked")
  static Map<String, @Nullable Object> of(Object mapping) {
    return (Map<String, @Nullable Object>) mapping;
  }
}
