package dev.jobwright.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of the Kubernetes API and its fields, such as {@code PodSpec}. Immutable. */
public final class ApiType implements FieldType {
  private final String name;
  private final @Nullable String apiVersion;
  private final Map<String, ApiField> fields;

  ApiType(String name, @Nullable String apiVersion, Map<String, ApiField> fields) {
    this.name = name;
    this.apiVersion = apiVersion;
    this.fields = fields;
  }

  /**
   * Returns the name of the type; for the root of a document it is the {@code kind}.
   *
   * @return the name, such as {@code Job}
   */
  public String name() {
    return name;
  }

  /**
   * Returns the {@code apiVersion} of a type that can be a document of its own.
   *
   * @return the version, such as {@code batch/v1}; null for a type that is only a part
   */
  public @Nullable String apiVersion() {
    return apiVersion;
  }

  /**
   * Returns every field, in alphabetical order.
   *
   * @return an unmodifiable view
   */
  public Collection<ApiField> fields() {
    return Collections.unmodifiableCollection(fields.values());
  }

  /**
   * Finds a field by its exact name; the API distinguishes upper and lower case.
   *
   * @param name the name as written in a manifest
   * @return the field, or null if the type has none of that name
   */
  public @Nullable ApiField field(String name) {
    return fields.get(name);
  }

  /**
   * Finds the field a misspelt name most likely means.
   *
   * @param name a name that is not a field of this type
   * @return the name of the closest field, or null if none is close
   */
  public @Nullable String nearest(String name) {
    return Spelling.nearest(name, fields.keySet());
  }

  @Override
  public String words() {
    return name;
  }

  @Override
  public String toString() {
    return apiVersion == null ? name : apiVersion + " " + name;
  }
}
