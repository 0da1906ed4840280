package dev.jobwright.model;

import dev.jobwright.schema.ApiField;
import dev.jobwright.schema.ApiType;
import dev.jobwright.schema.FieldType;
import dev.jobwright.schema.ListOf;
import dev.jobwright.schema.MapOf;
import dev.jobwright.schema.Scalar;
import java.util.List;
import java.util.Map;

/** Checks that a plain value is of the type of the API's field. */
final class FieldTypes {

  private FieldTypes() {}

  static void check(String path, FieldType type, Object value) {
    if (type instanceof ApiType object) {
      checkObject(path, object, value);
    } else if (type instanceof ListOf list) {
      int index = 0;
      for (Object element : as(path, List.class, "a list", value)) {
        check(path + "[" + index++ + "]", list.element(), element);
      }
    } else if (type instanceof MapOf map) {
      Map<?, ?> entries = as(path, Map.class, "a map", value);
      entries.forEach((key, each) -> check(path + "[" + key + "]", map.value(), each));
    } else if (!accepts((Scalar) type, value)) {
      throw new DocumentException(path, shown(path, value) + "must be of type " + type.words());
    }
  }

  /** What an env variable or a header holds may be secret. */
  private static String shown(String path, Object value) {
    if (path.endsWith(".value")) {
      return "";
    }
    return (value instanceof String ? "\"" + value + "\"" : value) + ": ";
  }

  private static void checkObject(String path, ApiType type, Object value) {
    Map<?, ?> entries = as(path, Map.class, "a map with the fields of " + type.name(), value);
    entries.forEach(
        (name, each) -> {
          ApiField field = type.field(name.toString());
          if (field == null) {
            throw unknown(path + "." + name, type, name.toString());
          }
          check(path + "." + name, field.type(), each);
        });
  }

  static UnknownFieldException unknown(String path, ApiType type, String name) {
    String nearest = type.nearest(name);
    String repair = nearest == null ? "" : "; did you mean \"" + nearest + "\"?";
    return new UnknownFieldException(path, type.name() + " has no such field" + repair);
  }

  private static boolean accepts(Scalar type, Object value) {
    return switch (type) {
      case STRING, TIME -> value instanceof String;
      case BOOLEAN -> value instanceof Boolean;
      case INT32 -> value instanceof Long number && number == number.intValue();
      case INT64 -> value instanceof Long;
      case QUANTITY -> value instanceof Number || value instanceof String;
      case INT_OR_STRING -> value instanceof Long || value instanceof String;
      case OBJECT -> value instanceof Map;
    };
  }

  private static <T> T as(String path, Class<T> type, String words, Object value) {
    if (!type.isInstance(value)) {
      throw new DocumentException(path, "must be " + words);
    }
    return type.cast(value);
  }
}
