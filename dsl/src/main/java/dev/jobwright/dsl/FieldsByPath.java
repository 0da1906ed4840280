package dev.jobwright.dsl;

import dev.jobwright.model.Resource;
import dev.jobwright.validation.Reason;
import dev.jobwright.validation.Validation;
import dev.jobwright.validation.ValidationException;
import dev.jobwright.validation.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Fields that a declaration sets by their path, after everything else that is said. */
final class FieldsByPath {

  private final Map<String, Object> values = new LinkedHashMap<>();

  void put(String path, Object value) {
    values.put(path, Objects.requireNonNull(value, "value"));
  }

  /**
   * Returns the resource with these fields, checked.
   *
   * @throws ValidationException with every value and field that cannot be set and all else that is
   *     wrong
   */
  <R extends Resource> R applyTo(R resource, Class<R> type, UnfitValues unfit) {
    List<Violation> violations = new ArrayList<>(unfit.violations());
    Resource changed = resource;
    for (Map.Entry<String, Object> each : values.entrySet()) {
      try {
        changed = changed.with(each.getKey(), each.getValue());
      } catch (IllegalArgumentException e) {
        violations.add(refused(each.getKey(), String.valueOf(e.getMessage())));
      }
    }
    violations.addAll(Validation.check(changed));
    if (!violations.isEmpty()) {
      throw new ValidationException(violations);
    }
    return type.cast(changed);
  }

  private static Violation refused(String path, String message) {
    String detail =
        message.startsWith(path + ": ") ? message.substring(path.length() + 2) : message;
    return new Violation(path, Reason.TYPE_INVALID, null, detail);
  }
}
