package dev.jobwright.validation;

/** Says in which way a value is wrong, with the words and the reason name of the API server. */
public enum Reason {
  /** A value is missing. */
  REQUIRED("Required value", "FieldValueRequired"),
  /** A value breaks a rule. */
  INVALID("Invalid value", "FieldValueInvalid"),
  /** A word is none of the words the field knows. */
  NOT_SUPPORTED("Unsupported value", "FieldValueNotSupported"),
  /** A value that must be unique occurs again. */
  DUPLICATE("Duplicate value", "FieldValueDuplicate"),
  /** A text is longer than the API allows. */
  TOO_LONG("Too long", "FieldValueTooLong"),
  /** A list has more items than the API allows. */
  TOO_MANY("Too many", "FieldValueTooMany"),
  /** A field must not be set here. */
  FORBIDDEN("Forbidden", "FieldValueForbidden"),
  /** A name refers to nothing in the document. */
  NOT_FOUND("Not found", "FieldValueNotFound"),
  /** A value is of another kind than the field: text for a number, a map for a list. */
  TYPE_INVALID("Invalid type", "FieldValueTypeInvalid"),
  /**
   * The API has no field of this name here; the server refuses it under strict field validation.
   */
  UNKNOWN_FIELD("Unknown field", "UnknownField");

  private final String words;
  private final String serverReason;

  Reason(String words, String serverReason) {
    this.words = words;
    this.serverReason = serverReason;
  }

  /**
   * Returns the words a message starts with.
   *
   * @return the words, such as {@code Required value}
   */
  public String words() {
    return words;
  }

  /**
   * Returns the name of the reason in the causes of the server's {@code Status}.
   *
   * @return the name, such as {@code FieldValueRequired}
   */
  public String serverReason() {
    return serverReason;
  }
}
