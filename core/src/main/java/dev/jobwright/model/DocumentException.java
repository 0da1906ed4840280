package dev.jobwright.model;

/** A document that is not the resource it says it is; the message begins with the field's path. */
public sealed class DocumentException extends IllegalArgumentException
    permits UnknownFieldException {

  private static final long serialVersionUID = 1L;

  /** Path of the field, empty for the document itself. */
  private final String path;

  /** What is wrong there. */
  private final String problem;

  DocumentException(String path, String problem) {
    super(path.isEmpty() ? problem : path + ": " + problem);
    this.path = path;
    this.problem = problem;
  }

  /**
   * Returns where the problem is.
   *
   * @return path of the field, such as {@code spec.template.spec.containers[0].image}; empty for
   *     the document itself
   */
  public final String path() {
    return path;
  }

  /**
   * Returns what the problem is.
   *
   * @return the rule, and the value given where it is better repeated; without the path
   */
  public final String problem() {
    return problem;
  }

  /** Returns the same problem, seen from the object that holds the field. */
  final DocumentException below(String field) {
    boolean dot = !path.isEmpty() && !path.startsWith("[");
    return at(dot ? field + "." + path : field + path, problem);
  }

  DocumentException at(String place, String what) {
    return new DocumentException(place, what);
  }
}
