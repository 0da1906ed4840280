package dev.jobwright.model;

import dev.jobwright.schema.ApiField;
import dev.jobwright.schema.ApiType;
import dev.jobwright.schema.FieldPath;
import dev.jobwright.schema.FieldType;
import dev.jobwright.schema.ListOf;
import dev.jobwright.schema.MapOf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets one field of a document by its path, which the API must know. */
final class DocumentEdit {

  private final String path;
  private final List<String> steps;
  private final Object value;

  private DocumentEdit(String path, Object value) {
    this.path = path;
    this.steps = FieldPath.steps(path);
    this.value = value;
  }

  /** Returns a copy of {@code document}, of type {@code root}, with the field at the path set. */
  static Map<String, Object> set(
      Map<String, Object> document, ApiType root, String path, Object value) {
    DocumentEdit edit = new DocumentEdit(path, Copies.documentValue(value));
    if (edit.steps.isEmpty()) {
      throw new DocumentException(path, "must be the path of a field, such as spec.suspend");
    }
    return edit.object(document, root, 0);
  }

  private Object changed(@Nullable Object old, FieldType type, int depth) {
    if (depth == steps.size()) {
      FieldTypes.check(path, type, value);
      return value;
    }
    if (type instanceof ApiType object) {
      return object(old, object, depth);
    }
    if (type instanceof MapOf map) {
      return entry(copyOf(old), map.value(), depth);
    }
    if (type instanceof ListOf list) {
      return element(old, list.element(), depth);
    }
    throw problem(depth, "is a " + type.words() + " and has no fields");
  }

  private Map<String, Object> object(@Nullable Object old, ApiType type, int depth) {
    String name = steps.get(depth);
    ApiField field = type.field(name);
    if (field == null) {
      throw FieldTypes.unknown(path, type, name);
    }
    return entry(copyOf(old), field.type(), depth);
  }

  private Map<String, Object> entry(Map<String, Object> copy, FieldType type, int depth) {
    String key = steps.get(depth);
    copy.put(key, changed(copy.get(key), type, depth + 1));
    return copy;
  }

  private List<Object> element(@Nullable Object old, FieldType type, int depth) {
    List<Object> copy = new ArrayList<>();
    if (old instanceof List<?> elements) {
      copy.addAll(elements);
    }
    int index = index(depth, copy.size());
    if (index == copy.size()) {
      copy.add(changed(null, type, depth + 1));
    } else {
      copy.set(index, changed(copy.get(index), type, depth + 1));
    }
    return copy;
  }

  private int index(int depth, int size) {
    String step = steps.get(depth);
    for (int index = 0; index <= size; index++) {
      if (step.equals(Integer.toString(index))) {
        return index;
      }
    }
    throw problem(depth + 1, "must be an index from 0 to " + size + " of the list");
  }

  private static Map<String, Object> copyOf(@Nullable Object old) {
    Map<String, Object> copy = new LinkedHashMap<>();
    if (old instanceof Map<?, ?> entries) {
      entries.forEach((key, each) -> copy.put((String) key, each));
    }
    return copy;
  }

  private DocumentException problem(int depth, String problem) {
    String place = String.join(".", steps.subList(0, depth));
    return new DocumentException(path, place.equals(path) ? problem : place + " " + problem);
  }
}
