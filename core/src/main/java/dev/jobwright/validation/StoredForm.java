package dev.jobwright.validation;

import dev.jobwright.model.Quantity;
import dev.jobwright.schema.ApiField;
import dev.jobwright.schema.ApiSchema;
import dev.jobwright.schema.ApiType;
import dev.jobwright.schema.Defaulting;
import dev.jobwright.schema.FieldType;
import dev.jobwright.schema.ListOf;
import dev.jobwright.schema.MapOf;
import dev.jobwright.schema.Scalar;
import dev.jobwright.schema.ZeroFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings a value into the form in which the API server keeps it, so that two values are equal when
 * they mean the same: defaults filled in, what is empty left out, numbers and amounts of one kind.
 */
final class StoredForm {
  private StoredForm() {}

  /** The stored form of a value of a named type; an empty map for null. */
  static Map<String, Object> of(@Nullable Object value, String type) {
    return object(value instanceof Map<?, ?> map ? map : Map.of(), ApiSchema.type(type));
  }

  static @Nullable Object of(@Nullable Object value, FieldType type) {
    if (value instanceof Map<?, ?> map && type instanceof ApiType object) {
      return object(map, object);
    }
    if (value instanceof Map<?, ?> map && type instanceof MapOf values) {
      Map<Object, @Nullable Object> stored = new LinkedHashMap<>();
      map.forEach((key, each) -> stored.put(key, of(each, values.value())));
      return stored;
    }
    if (value instanceof List<?> list && type instanceof ListOf items) {
      List<@Nullable Object> stored = new ArrayList<>();
      list.forEach(item -> stored.add(of(item, items.element())));
      return stored;
    }
    return scalar(value, type);
  }

  private static @Nullable Object scalar(@Nullable Object value, FieldType type) {
    if (type == Scalar.QUANTITY) {
      Quantity quantity = Quantities.read(value);
      return quantity == null ? null : Quantities.amount(quantity).stripTrailingZeros();
    }
    boolean single = value instanceof String || value instanceof Boolean;
    return single ? value : Node.root(value, List.of()).number();
  }

  private static Map<String, Object> object(Map<?, ?> map, ApiType type) {
    Map<String, Object> stored = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String name = String.valueOf(entry.getKey());
      ApiField field = type.field(name);
      Object value = field == null ? null : of(entry.getValue(), field.type());
      if (value != null && !isNothing(name, value)) {
        stored.put(name, value);
      }
    }
    Defaulting.fillIn(stored, type);
    return stored;
  }

  private static boolean isNothing(String name, Object value) {
    if (value instanceof List<?> list) {
      return list.isEmpty();
    }
    boolean emptyMap = value instanceof Map<?, ?> map && map.isEmpty();
    boolean zero = value.equals(0L) || value.equals(false);
    return value.equals("")
        || (emptyMap && isPlainMap(name))
        || (zero && ZeroFields.contains(name));
  }

  /** Maps that are the same as nothing when they are empty; other objects mean something. */
  private static boolean isPlainMap(String name) {
    return switch (name) {
      case "labels", "annotations", "nodeSelector", "matchLabels", "limits", "requests" -> true;
      case "metadata", "resources", "overhead", "options", "volumeAttributes" -> true;
      default -> false;
    };
  }
}
