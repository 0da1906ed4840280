package dev.jobwright.model;

/** A document that is not the resource it says it is; the message begins with the field's path. */
final class DocumentException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String path;
  private final String problem;

  DocumentException(String path, String problem) {
    super(path.isEmpty() ? problem : path + ": " + problem);
    this.path = path;
    this.problem = problem;
  }

  /** Returns the same problem, seen from the object that holds the field. */
  DocumentException below(String field) {
    boolean dot = !path.isEmpty() && !path.startsWith("[");
    return new DocumentException(dot ? field + "." + path : field + path, problem);
  }
}
