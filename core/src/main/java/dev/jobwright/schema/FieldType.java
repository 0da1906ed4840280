package dev.jobwright.schema;

/**
 * Says what kind of value a field holds: a single value, a list, a map, or an object with fields.
 */
public sealed interface FieldType permits Scalar, ListOf, MapOf, ApiType {

  /**
   * Names the type in the words of the Kubernetes API reference, such as {@code [Container]} or
   * {@code int32}.
   *
   * @return the words, never empty
   */
  String words();
}
