package dev.jobwright.model;

import dev.jobwright.schema.ApiField;
import dev.jobwright.schema.ApiSchema;
import dev.jobwright.schema.ApiType;
import dev.jobwright.schema.FieldPath;
import dev.jobwright.schema.FieldType;
import dev.jobwright.schema.ListOf;
import dev.jobwright.schema.MapOf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sets one field of a document by its path, which the API must know. */
public final class DocumentEdit {

  private final String path;
  private final List<String> steps;
  private final @Nullable Object value;

  private DocumentEdit(String path, List<String> steps, @Nullable Object value) {
    this.path = path;
    this.steps = steps;
    this.value = value;
  }

  /**
   * Returns a copy of a document with one field set, or taken out.
   *
   * <p>What holds the field is made when it is not there. An index that is the size of its list
   * adds an element.
   *
   * @param document a resource as plain JDK data, with {@code apiVersion} and {@code kind} that
   *     {@link Resource#of} knows
   * @param path path of the field, as {@link Resource#with} takes it
   * @param value value, as {@link Resource#with} takes it; null takes the field, map entry or list
   *     element out
   * @return the copy; it need not be a valid resource
   * @throws DocumentException if the API has no such field, or the value is not of its type
   */
  public static Map<String, Object> set(
      Map<String, Object> document, String path, @Nullable Object value) {
    Kinds<?> kind = Kinds.of(document);
    ApiType root = Objects.requireNonNull(ApiSchema.root(kind.apiVersion(), kind.kind()));
    List<String> steps = steps(path);
    if (steps.isEmpty()) {
      throw new DocumentException(
          "", "the empty path names no field; write one such as spec.suspend");
    }
    if (path.equals("apiVersion") || path.equals("kind")) {
      throw new DocumentException(path, "cannot be changed; declare a resource of that kind");
    }
    DocumentEdit edit = new DocumentEdit(path, steps, plain(path, value));
    return Objects.requireNonNullElse(edit.object(document, root, 0), document);
  }

  private static List<String> steps(String path) {
    try {
      return FieldPath.steps(Objects.requireNonNull(path, "path: must not be null"));
    } catch (IllegalArgumentException e) {
      throw new DocumentException(path, String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable Object plain(String path, @Nullable Object value) {
    try {
      return value == null ? null : Copies.documentValue(value);
    } catch (IllegalArgumentException e) {
      throw new DocumentException(path, String.valueOf(e.getMessage()));
    }
  }

  /** Returns what is to stand in place of {@code old}; null for nothing. */
  private @Nullable Object changed(@Nullable Object old, FieldType type, int depth) {
    if (depth == steps.size()) {
      if (value != null) {
        FieldTypes.check(path, type, value);
      }
      return value;
    }
    if (type instanceof ApiType object) {
      return object(old, object, depth);
    }
    if (type instanceof MapOf map) {
      return entry(old, map.value(), depth);
    }
    if (type instanceof ListOf list) {
      return element(old, list.element(), depth);
    }
    throw problem(depth, "is a " + type.words() + " and has no fields");
  }

  private @Nullable Map<String, Object> object(@Nullable Object old, ApiType type, int depth) {
    String name = steps.get(depth);
    ApiField field = type.field(name);
    if (field == null) {
      throw FieldTypes.unknown(path, type, name);
    }
    return entry(old, field.type(), depth);
  }

  private @Nullable Map<String, Object> entry(@Nullable Object old, FieldType type, int depth) {
    Map<String, Object> copy = copyOf(old);
    String key = steps.get(depth);
    Object entry = changed(copy.get(key), type, depth + 1);
    if (entry != null) {
      copy.put(key, entry);
    } else {
      copy.remove(key);
    }
    return old == null && copy.isEmpty() ? null : copy;
  }

  private @Nullable List<Object> element(@Nullable Object old, FieldType type, int depth) {
    List<Object> copy = new ArrayList<>();
    if (old instanceof List<?> elements) {
      copy.addAll(elements);
    }
    int index = index(depth, copy.size());
    boolean isNew = index == copy.size();
    Object element = changed(isNew ? null : copy.get(index), type, depth + 1);
    if (isNew && element != null) {
      copy.add(element);
    } else if (element != null) {
      copy.set(index, element);
    } else if (!isNew) {
      copy.remove(index);
    }
    return old == null && copy.isEmpty() ? null : copy;
  }

  private int index(int depth, int size) {
    String step = steps.get(depth);
    boolean isNumber = step.matches("0|[1-9][0-9]{0,8}");
    if (isNumber && Integer.parseInt(step) <= size) {
      return Integer.parseInt(step);
    }
    String repair =
        size == 0
            ? "is an empty list; use index 0 to add its first element"
            : "has "
                + (size == 1 ? "1 element" : size + " elements")
                + "; use an index up to "
                + (size - 1)
                + ", or "
                + size
                + " to add one";
    throw problem(depth, repair + ", not " + step);
  }

  private static Map<String, Object> copyOf(@Nullable Object old) {
    Map<String, Object> copy = new LinkedHashMap<>();
    if (old instanceof Map<?, ?> entries) {
      entries.forEach((key, each) -> copy.put((String) key, each));
    }
    return copy;
  }

  private DocumentException problem(int depth, String problem) {
    return new DocumentException(path, FieldPath.of(steps.subList(0, depth)) + " " + problem);
  }
}
