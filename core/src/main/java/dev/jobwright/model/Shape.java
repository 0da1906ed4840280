package dev.jobwright.model;

import dev.jobwright.schema.ApiSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The shape of one API object: how a value is written as a document and read back.
 *
 * <p>Shapes are plain code and no tables of method references, as the JVM takes longer to link one
 * reference than to write a whole Job: a program that prints one Job and ends would spend half its
 * time on that.
 *
 * @param <T> value
 * @param <B> its builder
 */
abstract class Shape<T, B> {

  private final String type;

  Shape(String type) {
    this.type = type;
  }

  abstract B builder();

  abstract T build(B builder);

  /** Puts what is set, in the order in which people write it. */
  abstract void write(T value, Fields to);

  /** Gives one field to the builder; tells whether there is such a field. */
  abstract boolean read(String name, Object from, B to);

  final Map<String, Object> write(T value) {
    Map<String, Object> document = new LinkedHashMap<>();
    write(value, new Fields(document));
    return document;
  }

  final T read(Object document) {
    if (!(document instanceof Map<?, ?> entries)) {
      throw new DocumentException("", "must be an object");
    }
    B target = builder();
    for (Map.Entry<?, ?> entry : entries.entrySet()) {
      Object value = entry.getValue();
      if (value != null) {
        readField(Plain.key(entry.getKey()), value, target);
      }
    }
    return built(target);
  }

  final List<T> readList(Object document) {
    List<?> elements = Plain.list(document);
    List<T> values = new ArrayList<>(elements.size());
    for (Object each : elements) {
      try {
        values.add(read(each));
      } catch (DocumentException e) {
        throw e.below("[" + values.size() + "]");
      }
    }
    return values;
  }

  private void readField(String name, Object value, B target) {
    try {
      if (!read(name, value, target)) {
        throw FieldTypes.unknown("", ApiSchema.type(type), name);
      }
    } catch (DocumentException e) {
      throw e.below(name);
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new DocumentException(name, String.valueOf(e.getMessage()));
    }
  }

  private T built(B target) {
    try {
      return build(target);
    } catch (MissingFieldsException e) {
      throw e.inDocument();
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new DocumentException("", String.valueOf(e.getMessage()));
    }
  }
}
