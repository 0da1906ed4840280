package dev.jobwright.manifest;

import static java.util.Map.entry;

import dev.jobwright.model.Resource;
import dev.jobwright.schema.FieldPath;
import dev.jobwright.validation.Reason;
import dev.jobwright.validation.Validation;
import dev.jobwright.validation.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Resources in which any record of the model may stand, and which a server would take: what it
 * would refuse of a random one is taken out.
 */
final class WholeResource {
  private static final int ROUNDS = 100;

  /** What goes together with the labels of the pods. */
  private static final List<List<String>> SELECTORS =
      List.of(
          List.of("spec", "selector"),
          List.of("spec", "manualSelector"),
          List.of("spec", "jobTemplate", "spec", "selector"),
          List.of("spec", "jobTemplate", "spec", "manualSelector"));

  /** What cannot be taken out without taking all with it. */
  private static final Map<String, Object> VALID =
      Map.ofEntries(
          entry("metadata.name", "whole"),
          entry("restartPolicy", "Never"),
          entry("schedule", "0 */5 * * *"),
          entry("name", "n"),
          entry("image", "busybox:1.28"),
          entry("completions", 3),
          entry("backoffLimitPerIndex", 2),
          entry("containers", List.of(Map.of("name", "n", "image", "busybox:1.28"))),
          entry("accessModes", List.of("ReadWriteOnce")),
          entry("volumeName", "files"),
          entry("key", "k"));

  private WholeResource() {}

  /** Makes a resource of a kind; empty when nothing of the random one could be saved. */
  static <R extends Record> Optional<Resource> of(Class<R> kind, long seed) {
    Map<String, Object> document =
        copy(((Resource) new RandomRecords(seed).record(kind)).toDocument());
    for (int i = 0; i < ROUNDS; i++) {
      List<Violation> violations = Validation.check(document);
      if (violations.isEmpty()) {
        return Optional.of(Resource.of(document));
      }
      boolean mended = false;
      for (int j = violations.size() - 1; j >= 0; j--) {
        mended |= mend(document, violations.get(j));
      }
      if (!mended) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean mend(Map<String, Object> document, Violation violation) {
    if (violation.toString().contains("selector")) {
      boolean removed = false;
      for (List<String> selector : SELECTORS) {
        removed |= remove(document, selector);
      }
      if (removed) {
        return true;
      }
    }
    List<String> steps = FieldPath.steps(violation.field());
    Object valid = violation.reason() == Reason.DUPLICATE ? null : valid(violation.field(), steps);
    if (valid != null && !valid.equals(at(document, steps))) {
      return put(document, steps, valid);
    }
    if (violation.field().endsWith(".fileKeyRef.volumeName")) {
      return addVolume(document, steps.subList(0, steps.lastIndexOf("env") - 2));
    }
    while (!steps.isEmpty() && (isOfParent(violation) || !has(document, steps))) {
      steps = steps.subList(0, steps.size() - 1);
      if (has(document, steps)) {
        break;
      }
    }
    return steps.size() > 1 && remove(document, steps);
  }

  /** Files of variables are in an empty volume of the pod. */
  private static boolean addVolume(Map<String, Object> document, List<String> pod) {
    List<String> volumes = new ArrayList<>(pod);
    volumes.add("volumes");
    List<Object> all = new ArrayList<>();
    if (at(document, volumes) instanceof List<?> list) {
      all.addAll(list);
    }
    all.add(0, new LinkedHashMap<>(Map.of("name", "files", "emptyDir", Map.of())));
    return put(document, volumes, all);
  }

  private static boolean isOfParent(Violation violation) {
    return violation.reason() == Reason.REQUIRED || violation.reason() == Reason.DUPLICATE;
  }

  private static @Nullable Object valid(String path, List<String> steps) {
    Object whole = VALID.get(path);
    return whole != null || steps.isEmpty() ? whole : VALID.get(steps.get(steps.size() - 1));
  }

  private static @Nullable Object at(@Nullable Object value, List<String> steps) {
    Object found = value;
    for (String step : steps) {
      if (found instanceof Map<?, ?> map) {
        found = map.get(step);
      } else if (found instanceof List<?> list && step.matches("\\d+")) {
        int index = Integer.parseInt(step);
        found = index < list.size() ? list.get(index) : null;
      } else {
        return null;
      }
    }
    return found;
  }

  private static boolean has(Object document, List<String> steps) {
    return at(document, steps) != null;
  }

  @SuppressWarnings("unchecked")
  private static boolean put(Map<String, Object> document, List<String> steps, Object value) {
    List<String> parent = steps.subList(0, steps.size() - 1);
    if (!has(document, parent)) {
      put(document, parent, new LinkedHashMap<>());
    }
    if (at(document, parent) instanceof Map<?, ?> map) {
      ((Map<String, Object>) map).put(steps.get(steps.size() - 1), value);
      return true;
    }
    return false;
  }

  static boolean remove(Map<String, Object> document, List<String> steps) {
    Object parent = at(document, steps.subList(0, steps.size() - 1));
    String last = steps.get(steps.size() - 1);
    if (parent instanceof Map<?, ?> map) {
      return map.remove(last) != null;
    }
    return parent instanceof List<?> list && list.remove(Integer.parseInt(last)) != null;
  }

  static Map<String, Object> copy(Map<String, ?> map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> copy.put(key, copyOf(value)));
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static Object copyOf(Object value) {
    if (value instanceof Map<?, ?> map) {
      return copy((Map<String, Object>) map);
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(each -> copy.add(copyOf(each)));
      return copy;
    }
    return value;
  }
}
