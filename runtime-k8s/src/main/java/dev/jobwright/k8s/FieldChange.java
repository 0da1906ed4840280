package dev.jobwright.k8s;

/**
 * A field that a patch changes.
 *
 * @param path the field's path, such as {@code spec.parallelism}
 * @param before its value; empty when it has none. The value of an environment variable is not
 *     shown
 * @param after its value to be; empty when it will have none
 */
public record FieldChange(String path, String before, String after) {
  @Override
  public String toString() {
    return "%s: %s → %s".formatted(path, shown(before), shown(after));
  }

  private static String shown(String value) {
    return value.isEmpty() ? "(none)" : value;
  }
}
