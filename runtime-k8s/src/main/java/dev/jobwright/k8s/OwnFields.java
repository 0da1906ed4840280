package dev.jobwright.k8s;

import dev.jobwright.k8s.objects.Fields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the API server's book of who has set which field: what we applied before and a manifest no
 * longer names would be taken away.
 */
final class OwnFields {
  private OwnFields() {}

  /** Tells whether a field manager has applied a field that a manifest does not have. */
  static boolean anyBesides(Map<String, ?> manifest, Fields object, String manager) {
    return object
        .at("metadata")
        .all("managedFields")
        .filter(entry -> entry.text("manager").equals(manager))
        .filter(entry -> entry.text("operation").equals("Apply"))
        .filter(entry -> entry.text("subresource").isEmpty())
        .anyMatch(entry -> !isCovered(entry.at("fieldsV1"), manifest));
  }

  private static boolean isCovered(Fields owned, @Nullable Object value) {
    return owned.object().keySet().stream()
        .map(Object::toString)
        .allMatch(key -> isCovered(key, owned.at(key), value));
  }

  private static boolean isCovered(String key, Fields below, @Nullable Object value) {
    if (key.equals(".")) {
      return value != null;
    }
    if (key.startsWith("f:")) {
      Object field = Fields.of(value).value(key.substring(2));
      return field != null && isCovered(below, field);
    }
    if (key.startsWith("k:")) {
      return value instanceof List<?> list
          && list.stream().anyMatch(item -> hasKeys(item, key) && isCovered(below, item));
    }
    // an item of a set, or of a list by its place
    return value instanceof List<?>;
  }

  /** Compares an item with the keys that name it, such as {@code k:{"name":"main"}}. */
  private static boolean hasKeys(@Nullable Object item, String key) {
    Fields fields = Fields.of(item);
    String name = fields.text("name");
    return (!name.isEmpty() && key.contains("\"name\":\"" + name + "\""))
        || (!fields.isEmpty() && !key.contains("\"name\":"));
  }
}
