package dev.jobwright.dsl;

import dev.jobwright.model.DocumentEdit;
import dev.jobwright.model.DocumentException;
import dev.jobwright.model.Resource;
import dev.jobwright.model.UnknownFieldException;
import dev.jobwright.validation.Reason;
import dev.jobwright.validation.Validation;
import dev.jobwright.validation.ValidationException;
import dev.jobwright.validation.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields that a declaration sets by their path, after everything else that is said. */
final class FieldsByPath {

  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  /** The last word on a field counts, at the place where it was said. */
  void put(String path, @Nullable Object value) {
    values.remove(Given.value("path", path));
    values.put(path, value);
  }

  /**
   * Returns the resource with these fields, checked.
   *
   * @throws ValidationException with {@code violations}, every field that cannot be set, and all
   *     else that is wrong
   */
  <R extends Resource> R applyTo(R resource, Class<R> type, List<Violation> violations) {
    List<Violation> all = new ArrayList<>(violations);
    Map<String, Object> document = resource.toDocument();
    for (Map.Entry<String, @Nullable Object> each : values.entrySet()) {
      try {
        document = DocumentEdit.set(document, each.getKey(), each.getValue());
      } catch (DocumentException e) {
        all.add(refused(e));
      }
    }
    all.addAll(Validation.check(document));
    if (!all.isEmpty()) {
      throw new ValidationException(all);
    }
    return values.isEmpty() ? resource : type.cast(Resource.of(document));
  }

  private static Violation refused(DocumentException problem) {
    Reason reason =
        problem instanceof UnknownFieldException ? Reason.UNKNOWN_FIELD : Reason.TYPE_INVALID;
    return new Violation(problem.path(), reason, null, problem.problem());
  }
}
