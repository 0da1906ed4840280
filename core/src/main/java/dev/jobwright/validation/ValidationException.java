package dev.jobwright.validation;

import java.util.ArrayList;
import java.util.List;

/** Thrown for a document that the API server would refuse; says every reason at once. */
public final class ValidationException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  /**
   * Makes an exception whose message has a line for each violation.
   *
   * @param violations what is wrong, at least one
   */
  public ValidationException(List<Violation> violations) {
    super(message(violations));
    this.violations = List.copyOf(violations);
  }

  /**
   * Returns what is wrong.
   *
   * @return every violation, in the order of the rules; empty only after deserialization
   */
  public List<Violation> violations() {
    return violations == null ? List.of() : violations;
  }

  private static String message(List<Violation> violations) {
    List<String> lines = new ArrayList<>();
    violations.forEach(violation -> lines.add(violation.toString()));
    return String.join("\n", lines);
  }
}
