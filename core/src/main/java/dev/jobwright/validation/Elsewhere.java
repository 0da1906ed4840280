package dev.jobwright.validation;

import dev.jobwright.schema.ApiField;
import dev.jobwright.schema.ApiType;
import dev.jobwright.schema.FieldType;
import dev.jobwright.schema.ListOf;
import org.jspecify.annotations.Nullable;

/** Finds the place of a field that was put too high up, such as a container's image in a pod. */
final class Elsewhere {
  private static final int DEEPEST = 4;

  private Elsewhere() {}

  /** The path from the type to the nearest field of that name below it; null when there is none. */
  static @Nullable String find(ApiType type, String name) {
    for (int depth = 1; depth <= DEEPEST; depth++) {
      String path = find(type, name, depth);
      if (path != null) {
        return path;
      }
    }
    return null;
  }

  private static @Nullable String find(ApiType type, String name, int depth) {
    if (depth == 0) {
      return type.field(name) == null ? null : name;
    }
    for (ApiField field : type.fields()) {
      String rest = isSpec(field.name()) ? find(field.type(), name, depth - 1) : null;
      if (rest != null) {
        return field.name() + (field.type() instanceof ListOf ? "[]." : ".") + rest;
      }
    }
    return null;
  }

  private static @Nullable String find(FieldType type, String name, int depth) {
    if (type instanceof ListOf list) {
      return find(list.element(), name, depth);
    }
    return type instanceof ApiType object ? find(object, name, depth) : null;
  }

  /** The way down to where people put their fields. */
  private static boolean isSpec(String name) {
    return switch (name) {
      case "spec", "metadata", "template", "jobTemplate", "containers", "resources" -> true;
      default -> false;
    };
  }
}
