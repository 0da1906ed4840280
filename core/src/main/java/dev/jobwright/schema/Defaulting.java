package dev.jobwright.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes into a document what the Kubernetes v1.36 API server writes into it when the author leaves
 * it out: {@code backoffLimit: 6}, {@code terminationGracePeriodSeconds: 30} and so on.
 *
 * <p>The Job within a CronJob is given the defaults of its pod template only; a Job that is made of
 * it is given the others then. Labels and selectors the server generates are no defaults.
 *
 * <p>Kubernetes: {@code defaults.go} of batch and core.
 */
public final class Defaulting {
  private Defaulting() {}

  /**
   * Returns a copy of a document with the defaults of the server.
   *
   * @param document a Job or CronJob, valid or not; other kinds get the defaults of their pod
   *     template
   * @return a new document; the parts that get no default are shared with the given one
   */
  public static Map<String, Object> apply(Map<String, ?> document) {
    ApiType type = typeOf(document);
    if (type == null) {
      return copy(document);
    }
    Map<String, Object> defaulted = object(document, type);
    if (defaulted.get("spec") instanceof Map<?, ?> spec) {
      defaulted.put("spec", spec(copy(spec), type.name()));
    }
    if (type.name().equals("Job")) {
      fillInLabels(defaulted);
    }
    return defaulted;
  }

  private static @Nullable ApiType typeOf(Map<String, ?> document) {
    String apiVersion = String.valueOf(document.get("apiVersion"));
    return ApiSchema.root(apiVersion, String.valueOf(document.get("kind")));
  }

  private static Map<String, Object> spec(Map<String, Object> spec, String kind) {
    if (kind.equals("Job")) {
      fillInJobSpec(spec);
    } else if (kind.equals("CronJob")) {
      Defaults.fillIn(spec, "concurrencyPolicy", "Allow");
      Defaults.fillIn(spec, "suspend", false);
      Defaults.fillIn(spec, "successfulJobsHistoryLimit", 3L);
      Defaults.fillIn(spec, "failedJobsHistoryLimit", 1L);
    }
    return spec;
  }

  /**
   * Writes the defaults of a type into an object of that type, apart from those of its parts and
   * from those of a Job's or a CronJob's spec.
   *
   * @param object the object, without nulls
   * @param type its type
   */
  public static void fillIn(Map<String, Object> object, ApiType type) {
    Defaults.fillIn(object, type.name());
  }

  /**
   * Writes the defaults of a Job into its spec, apart from those of its pod template.
   *
   * @param spec the spec, without nulls
   */
  public static void fillInJobSpec(Map<String, Object> spec) {
    boolean perIndex = spec.get("backoffLimitPerIndex") != null;
    boolean policy = spec.get("podFailurePolicy") != null;
    if (spec.get("completions") == null && spec.get("parallelism") == null) {
      spec.put("completions", 1L);
    }
    spec.putIfAbsent("parallelism", 1L);
    spec.putIfAbsent("backoffLimit", perIndex ? (long) Integer.MAX_VALUE : 6L);
    spec.putIfAbsent("completionMode", "NonIndexed");
    spec.putIfAbsent("suspend", false);
    spec.putIfAbsent("manualSelector", false);
    spec.putIfAbsent("podReplacementPolicy", policy ? "Failed" : "TerminatingOrFailed");
  }

  /** A Job without labels gets those of its pods. */
  private static void fillInLabels(Map<String, Object> job) {
    Map<?, ?> template = map(map(job, "spec"), "template");
    Map<?, ?> podLabels = map(map(template, "metadata"), "labels");
    Map<?, ?> metadata = map(job, "metadata");
    if (map(metadata, "labels").isEmpty() && !podLabels.isEmpty()) {
      Map<String, Object> labelled = copy(metadata);
      labelled.put("labels", podLabels);
      job.put("metadata", labelled);
    }
  }

  private static Map<?, ?> map(Map<?, ?> object, String name) {
    return object.get(name) instanceof Map<?, ?> map ? map : Map.of();
  }

  private static Map<String, Object> object(Map<?, ?> given, ApiType type) {
    Map<String, Object> object = copy(given);
    object.replaceAll((name, value) -> value(value, type.field(name)));
    fillIn(object, type);
    return object;
  }

  private static Object value(Object value, @Nullable ApiField field) {
    return field == null ? value : value(value, field.type());
  }

  private static Object value(Object value, FieldType type) {
    if (value instanceof Map<?, ?> map && type instanceof ApiType object) {
      return object(map, object);
    }
    if (value instanceof List<?> list && type instanceof ListOf items) {
      List<Object> copy = new ArrayList<>();
      for (Object item : list) {
        copy.add(item == null ? Map.of() : value(item, items.element()));
      }
      return copy;
    }
    return value;
  }

  private static Map<String, Object> copy(Map<?, ?> map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (entry.getValue() != null) {
        copy.put(String.valueOf(entry.getKey()), entry.getValue());
      }
    }
    return copy;
  }
}
