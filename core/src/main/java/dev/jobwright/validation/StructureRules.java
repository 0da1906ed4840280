package dev.jobwright.validation;

import dev.jobwright.schema.ApiField;
import dev.jobwright.schema.ApiType;
import dev.jobwright.schema.FieldType;
import dev.jobwright.schema.ListOf;
import dev.jobwright.schema.MapOf;
import dev.jobwright.schema.Scalar;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a document: every field is one the API has, and holds the kind of value it holds
 * there. Null is absent and so never wrong.
 */
final class StructureRules {
  private StructureRules() {}

  static void check(Node node, FieldType type) {
    if (node.isAbsent()) {
      return;
    }
    if (type instanceof ApiType object) {
      object(node, object);
    } else if (type instanceof ListOf list) {
      list(node, list);
    } else if (type instanceof MapOf map) {
      map(node, map);
    } else if (type instanceof Scalar scalar) {
      ScalarRules.check(node, scalar);
    }
  }

  private static void object(Node node, ApiType type) {
    if (!(node.value() instanceof Map<?, ?> map)) {
      wrongKind(node, "must be a map with the fields of " + type.name());
      return;
    }
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String name = String.valueOf(entry.getKey());
      ApiField field = type.field(name);
      if (field == null) {
        unknown(node.at(name, entry.getValue()), type, name);
      } else if (entry.getValue() != null) {
        check(node.at(name, entry.getValue()), field.type());
      }
    }
  }

  private static void unknown(Node node, ApiType type, String name) {
    String nearest = type.nearest(name);
    String elsewhere = nearest == null ? Elsewhere.find(type, name) : null;
    if (nearest != null) {
      node.unknownField("did you mean " + nearest + "?");
    } else if (elsewhere != null) {
      node.unknownField("it belongs at " + elsewhere);
    } else {
      node.unknownField("the API has no such field in " + type.name() + "; remove it");
    }
  }

  private static void list(Node node, ListOf type) {
    if (!(node.value() instanceof List<?> list)) {
      wrongKind(node, "must be a list, each item after a hyphen or within [ ]");
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      check(node.item(i, list.get(i)), type.element());
    }
  }

  private static void map(Node node, MapOf type) {
    if (!(node.value() instanceof Map<?, ?> map)) {
      wrongKind(node, "must be a map of names to values");
      return;
    }
    for (Object key : map.keySet()) {
      check(node.key(String.valueOf(key)), type.value());
    }
  }

  private static void wrongKind(Node node, String detail) {
    node.typeInvalid(null, detail + ", not " + kindOf(node.value()));
  }

  static String kindOf(@Nullable Object value) {
    if (value instanceof Map) {
      return "a map";
    }
    if (value instanceof List) {
      return "a list";
    }
    if (value instanceof Boolean) {
      return "true or false";
    }
    boolean whole =
        value instanceof Integer || value instanceof Long || value instanceof BigInteger;
    return whole ? "a whole number" : value instanceof Number ? "a number" : "text";
  }
}
