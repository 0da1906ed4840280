package dev.jobwright.validation;

import dev.jobwright.schema.ApiField;
import dev.jobwright.schema.ApiSchema;
import dev.jobwright.schema.ApiType;
import dev.jobwright.schema.FieldType;
import dev.jobwright.schema.ListOf;
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
    Node root = Node.root(document, List.of());
    ApiType type = ApiSchema.root(root.field("apiVersion").text(), root.field("kind").text());
    if (type == null) {
      return copy(document);
    }
    Map<String, Object> defaulted = object(document, type);
    if (defaulted.get("spec") instanceof Map<?, ?> spec) {
      defaulted.put("spec", spec(copy(spec), type.name()));
    }
    if (type.name().equals("Job")) {
      labels(defaulted, root);
    }
    return defaulted;
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

  /** Writes the defaults of a Job into its spec, apart from those of its pod template. */
  static void fillInJobSpec(Map<String, Object> spec) {
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
  private static void labels(Map<String, Object> job, Node root) {
    Map<?, ?> podLabels = root.field("spec", "template").field("metadata", "labels").map();
    if (root.field("metadata", "labels").map().isEmpty() && !podLabels.isEmpty()) {
      Map<String, Object> metadata = copy(root.field("metadata").map());
      metadata.put("labels", podLabels);
      job.put("metadata", metadata);
    }
  }

  private static Map<String, Object> object(Map<?, ?> given, ApiType type) {
    Map<String, Object> object = copy(given);
    object.replaceAll((name, value) -> value(value, type.field(name)));
    Defaults.fillIn(object, type.name());
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

  /** A copy without what is null. */
  static Map<String, Object> copy(Map<?, ?> map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (entry.getValue() != null) {
        copy.put(String.valueOf(entry.getKey()), entry.getValue());
      }
    }
    return copy;
  }
}
