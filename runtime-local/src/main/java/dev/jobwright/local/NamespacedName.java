package dev.jobwright.local;

import dev.jobwright.model.ObjectMeta;
import java.util.Objects;

/** What tells objects of a kind apart. */
record NamespacedName(String namespace, String name) {
  /** The namespace of objects that do not say. */
  static final String DEFAULT = "default";

  static NamespacedName of(ObjectMeta metadata) {
    return new NamespacedName(
        Objects.requireNonNullElse(metadata.namespace(), DEFAULT),
        Objects.requireNonNull(metadata.name(), "the object has no name"));
  }
}
