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

  private record Edit(String path, @Nullable Object value) {}

  private final List<Edit> edits = new ArrayList<>();

  void put(String path, @Nullable Object value) {
    edits.add(new Edit(Given.value("path", path), value));
  }

  /**
   * Returns the resource with these fields, checked.
   *
   * @throws ValidationException with {@code violations}, every field that cannot be set, and all
   *     else that is wrong
   */
  <R extends Resource> R applyTo(R resource, Class<R> type, List<Violation> violations) {
    Map<String, Violation> refused = new LinkedHashMap<>();
    Map<String, Object> document = resource.toDocument();
    for (Edit edit : edits) {
      try {
        document = DocumentEdit.set(document, edit.path(), edit.value());
        refused.remove(edit.path()); // what was said of it before is said anew
      } catch (DocumentException e) {
        refused.put(edit.path(), refused(e));
      }
    }
    List<Violation> all = new ArrayList<>(violations);
    all.addAll(refused.values());
    all.addAll(Validation.check(document));
    if (!all.isEmpty()) {
      throw new ValidationException(all);
    }
    return edits.isEmpty() ? resource : type.cast(Resource.of(document));
  }

  private static Violation refused(DocumentException problem) {
    Reason reason =
        problem instanceof UnknownFieldException ? Reason.UNKNOWN_FIELD : Reason.TYPE_INVALID;
    return new Violation(problem.path(), reason, null, problem.problem());
  }
}
