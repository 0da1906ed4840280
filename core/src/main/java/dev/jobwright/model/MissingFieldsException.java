package dev.jobwright.model;

import java.util.List;

/** Thrown by a builder that lacks what its value cannot be without. */
final class MissingFieldsException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> fields;

  /** Generated builders call it. */
  public MissingFieldsException(String... fields) {
    super(String.join(", ", fields) + ": must be set before build()");
    this.fields = List.of(fields);
  }

  /** Returns the same for a document that was read. */
  DocumentException inDocument() {
    String path = fields.size() == 1 ? fields.get(0) : "";
    String problem = "must be set";
    return new DocumentException(
        path, path.isEmpty() ? String.join(", ", fields) + ": " + problem : problem);
  }
}
