package dev.jobwright.model;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes values of any record of the model with random parts, every component now and then. */
final class RandomValues {

  private static final List<String> ZONES = List.of("UTC", "Europe/Stockholm", "Asia/Kolkata");
  private static final List<String> QUANTITIES = List.of("1", "500m", "1.5Gi", "2e3", "0");

  private final Random random;

  RandomValues(long seed) {
    random = new Random(seed);
  }

  <R extends Record> R record(Class<R> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = isOptional(components[i]) ? null : value(components[i].getGenericType());
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.getName(), e);
    }
  }

  private boolean isOptional(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        && random.nextInt(5) < 3;
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == List.class ? list(arguments[0]) : map(arguments[1]);
    }
    return single((Class<?>) type);
  }

  private Object list(Type element) {
    List<Object> list = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      list.add(value(element));
    }
    return list;
  }

  private Object map(Type value) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = value == Object.class ? random.nextInt(8) - 6 : random.nextInt(3); i > 0; i--) {
      map.put("unknown" + i, value == Object.class ? text() : value(value));
    }
    return map;
  }

  private Object single(Class<?> type) {
    if (type == String.class) {
      return text();
    } else if (type == Boolean.class) {
      return random.nextBoolean();
    } else if (type == Integer.class || type == int.class) {
      return random.nextInt();
    } else if (type == Long.class) {
      return random.nextLong();
    } else if (type == Duration.class) {
      return Duration.ofSeconds(random.nextInt());
    } else if (type == ZoneId.class) {
      return ZoneId.of(oneOf(ZONES));
    } else if (type == Quantity.class) {
      return Quantity.of(oneOf(QUANTITIES));
    } else if (type == IntOrString.class) {
      return random.nextBoolean() ? IntOrString.of(random.nextInt()) : IntOrString.of(text());
    } else if (type.isEnum()) {
      return oneOf(List.of(type.getEnumConstants()));
    }
    return record(type.asSubclass(Record.class));
  }

  private String text() {
    return random
        .ints(random.nextInt(6), ' ', 'ӿ')
        .mapToObj(Character::toString)
        .reduce("", String::concat);
  }

  private <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
