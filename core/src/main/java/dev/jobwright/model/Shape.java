package dev.jobwright.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The shape of one API object: its fields in the order in which people write them, each with how it
 * is taken from the value and given to the builder.
 *
 * @param <T> value
 * @param <B> its builder
 */
final class Shape<T, B> implements Codec<T> {

  /** Takes a field that is not typed. */
  interface OtherSetter<B> {
    void put(B builder, String name, Object value);
  }

  private record Field<T, B, V>(
      String name,
      Codec<V> codec,
      Function<T, ? extends @Nullable V> getter,
      BiConsumer<B, V> setter,
      Predicate<Object> omitted) {

    void write(T value, Map<String, Object> document) {
      V part = getter.apply(value);
      if (part != null && !omitted.test(part)) {
        document.put(name, codec.write(part));
      }
    }

    void read(Object document, B builder) {
      if (!codec.isUnset(document)) {
        setter.accept(builder, Codec.readAt(name, codec, document));
      }
    }
  }

  private final String type;
  private final Supplier<B> builder;
  private final Function<B, T> build;
  private final List<Field<T, B, ?>> fields = new ArrayList<>();
  private final Map<String, Field<T, B, ?>> byName = new HashMap<>();
  private @Nullable Function<T, Map<String, Object>> others;
  private @Nullable OtherSetter<B> otherSetter;

  private Shape(String type, Supplier<B> builder, Function<B, T> build) {
    this.type = type;
    this.builder = builder;
    this.build = build;
  }

  static <T, B> Shape<T, B> of(String type, Supplier<B> builder, Function<B, T> build) {
    return new Shape<>(type, builder, build);
  }

  <V> Shape<T, B> field(
      String name,
      Codec<V> codec,
      Function<T, ? extends @Nullable V> getter,
      BiConsumer<B, V> setter) {
    return add(new Field<>(name, codec, getter, setter, Shape::isEmpty));
  }

  /** A list that the API shows even when it is empty. */
  <V> Shape<T, B> list(
      String name, Codec<V> codec, Function<T, ? extends V> getter, BiConsumer<B, V> setter) {
    return add(new Field<>(name, codec, getter, setter, part -> false));
  }

  private Shape<T, B> add(Field<T, B, ?> field) {
    fields.add(field);
    byName.put(field.name(), field);
    return this;
  }

  private static boolean isEmpty(Object part) {
    return (part instanceof List<?> list && list.isEmpty())
        || (part instanceof Map<?, ?> map && map.isEmpty());
  }

  /** Keeps the fields that are not typed. */
  Shape<T, B> others(Function<T, Map<String, Object>> getter, OtherSetter<B> setter) {
    others = getter;
    otherSetter = setter;
    return this;
  }

  @Override
  public Map<String, Object> write(T value) {
    Map<String, Object> document = new LinkedHashMap<>();
    writeTo(document, value);
    return document;
  }

  void writeTo(Map<String, Object> document, T value) {
    for (Field<T, B, ?> field : fields) {
      field.write(value, document);
    }
    if (others != null) {
      document.putAll(others.apply(value));
    }
  }

  @Override
  public T read(Object document) {
    if (!(document instanceof Map<?, ?> entries)) {
      throw new DocumentException("", "must be an object");
    }
    B target = builder.get();
    entries.forEach(
        (name, value) -> {
          if (value != null) {
            readField((String) name, value, target);
          }
        });
    return built(target);
  }

  private void readField(String name, Object value, B target) {
    Field<T, B, ?> field = byName.get(name);
    if (field != null) {
      field.read(value, target);
    } else if (otherSetter != null) {
      otherSetter.put(target, name, value);
    } else {
      throw new UnknownFieldException(name, type + " has no such field");
    }
  }

  private T built(B target) {
    try {
      return build.apply(target);
    } catch (MissingFieldsException e) {
      throw e.inDocument();
    } catch (IllegalArgumentException e) {
      throw new DocumentException("", String.valueOf(e.getMessage()));
    }
  }
}
