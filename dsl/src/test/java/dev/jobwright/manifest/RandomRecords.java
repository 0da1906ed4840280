package dev.jobwright.manifest;

import dev.jobwright.model.DownwardApiVolumeFile;
import dev.jobwright.model.EnvVarSource;
import dev.jobwright.model.IntOrString;
import dev.jobwright.model.LifecycleHandler;
import dev.jobwright.model.Quantity;
import dev.jobwright.model.Volume;
import dev.jobwright.model.VolumeProjection;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes values of any record of the model, with parts as people write them and odd ones too. */
final class RandomRecords {
  private static final int MAX_DEPTH = 12;
  private static final List<String> PLAIN =
      List.of("a", "job-1", "x.example.com/a", "/data", "http", "Gt", "1.2.3.4", "Reason", "x:1");
  private static final List<String> ODD_NAMES = List.of("no", "1e3", "0x1f", "null", "012", "y");
  private static final List<String> ZONES = List.of("UTC", "Europe/Stockholm", "Asia/Kolkata");
  private static final List<String> QUANTITIES = List.of("1", "500m", "1.5Gi", "2e3", "0");

  /** Texts that a server would hardly ever take if they were random. */
  private static final Map<String, String> MEANT =
      Map.of(
          "apiVersion", "v1",
          "fieldPath", "metadata.name",
          "resource", "limits.cpu",
          "containerName", "n",
          "path", "p/q");

  /** Of their parts at most one may be given, save what they always have. */
  private static final Set<Class<?>> ONE_OF =
      Set.of(
          Volume.class,
          VolumeProjection.class,
          DownwardApiVolumeFile.class,
          EnvVarSource.class,
          LifecycleHandler.class);

  private final Random random;
  private int depth;

  RandomRecords(long seed) {
    random = new Random(seed);
  }

  <R extends Record> R record(Class<R> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    int one = ONE_OF.contains(type) ? random.nextInt(components.length) : -1;
    depth++;
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] =
          isLeftOut(components[i], one < 0 ? 2 : i == one ? 5 : 0) ? null : value(components[i]);
    }
    depth--;
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.getName(), e);
    }
  }

  private boolean isLeftOut(RecordComponent component, int inFive) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        && (depth > MAX_DEPTH || random.nextInt(5) >= inFive);
  }

  private Object value(RecordComponent component) {
    String meant = MEANT.get(component.getName());
    return meant != null && component.getType() == String.class && random.nextInt(5) > 0
        ? meant
        : value(component.getGenericType());
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == List.class ? list(arguments[0]) : map(arguments[1]);
    }
    return single((Class<?>) type);
  }

  private List<Object> list(Type element) {
    List<Object> list = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      list.add(value(element));
    }
    return list;
  }

  /** Makes labels, limits and the like; fields without a component are left to others. */
  private Map<String, Object> map(Type value) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = value == Object.class ? 0 : random.nextInt(3); i > 0; i--) {
      map.put(
          value == Quantity.class ? oneOf(List.of("cpu", "memory", "storage")) : text(),
          value(value));
    }
    return map;
  }

  private Object single(Class<?> type) {
    if (type == String.class) {
      return text();
    } else if (type == Boolean.class || type == boolean.class) {
      return random.nextBoolean();
    } else if (type == Integer.class || type == int.class) {
      return random.nextInt(200);
    } else if (type == Long.class || type == long.class) {
      return (long) random.nextInt(100_000);
    } else if (type == Duration.class) {
      return Duration.ofSeconds(random.nextInt(1000));
    } else if (type == ZoneId.class) {
      return ZoneId.of(oneOf(ZONES));
    } else if (type == Quantity.class) {
      return Quantity.of(oneOf(QUANTITIES));
    } else if (type == IntOrString.class) {
      return random.nextBoolean() ? IntOrString.of(random.nextInt(100)) : IntOrString.of(text());
    } else if (type.isEnum()) {
      return oneOf(List.of(type.getEnumConstants()));
    }
    return record(type.asSubclass(Record.class));
  }

  private String text() {
    return switch (random.nextInt(4)) {
      case 0 -> oneOf(Texts.ODD);
      case 1 -> oneOf(ODD_NAMES);
      default -> oneOf(PLAIN);
    };
  }

  private <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
