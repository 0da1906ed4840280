package dev.jobwright.schema;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table of every type of the Kubernetes v1.36 API that a manifest of a Job, CronJob,
 * ReplicaSet, StatefulSet, Service or PersistentVolumeClaim is made of.
 *
 * <p>Read once, on first use; immutable and safe for use by many threads.
 */
public final class ApiSchema {
  private static final Map<String, ApiType> TYPES = SchemaReader.read("api-fields.txt");
  private static final Map<String, ApiType> ROOTS =
      TYPES.values().stream()
          .filter(type -> type.apiVersion() != null)
          .collect(Collectors.toUnmodifiableMap(ApiType::toString, type -> type));

  private ApiSchema() {}

  /**
   * Returns a type by its name.
   *
   * @param name the name, such as {@code PodSpec}
   * @return the type
   * @throws IllegalArgumentException when the table has no such type
   */
  public static ApiType type(String name) {
    ApiType type = TYPES.get(name);
    if (type == null) {
      throw new IllegalArgumentException("Unknown API type '" + name + "'");
    }
    return type;
  }

  /**
   * Returns every type, in alphabetical order.
   *
   * @return an unmodifiable view
   */
  public static Collection<ApiType> types() {
    return TYPES.values();
  }

  /**
   * Returns the types that can be documents, in no particular order.
   *
   * @return an unmodifiable collection
   */
  public static Collection<ApiType> roots() {
    return ROOTS.values();
  }

  /**
   * Finds the type of a document.
   *
   * @param apiVersion the document's {@code apiVersion}, such as {@code batch/v1}
   * @param kind the document's {@code kind}, such as {@code Job}
   * @return the type, or null if the table has none for these two
   */
  public static @Nullable ApiType root(String apiVersion, String kind) {
    return ROOTS.get(apiVersion + " " + kind);
  }

  /**
   * Finds the type of the value at a path.
   *
   * @param start the type the path starts from, such as {@code type("Job")}
   * @param path a path as {@link FieldPath} reads it; empty for the start itself
   * @return the type of the value there, or null if the path names no field
   * @throws IllegalArgumentException when a bracket of the path is not closed
   */
  public static @Nullable FieldType at(FieldType start, String path) {
    FieldType type = start;
    for (String step : FieldPath.steps(path)) {
      type = below(type, step);
      if (type == null) {
        return null;
      }
    }
    return type;
  }

  private static @Nullable FieldType below(FieldType type, String step) {
    if (type instanceof ApiType object) {
      ApiField field = object.field(step);
      return field == null ? null : field.type();
    }
    if (type instanceof ListOf list) {
      return isIndex(step) ? list.element() : null;
    }
    return type instanceof MapOf map ? map.value() : null;
  }

  private static boolean isIndex(String step) {
    return !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
