package dev.jobwright.model;

/** Relation of a node's label to a list of values. */
public enum NodeSelectorOperator implements ApiWord {
  /** One of the values. */
  IN("In"),

  /** None of the values. */
  NOT_IN("NotIn"),

  /** The label is there. */
  EXISTS("Exists"),

  /** The label is not there. */
  DOES_NOT_EXIST("DoesNotExist"),

  /** A larger integer than the one value. */
  GT("Gt"),

  /** A smaller integer than the one value. */
  LT("Lt");

  private final String word;

  NodeSelectorOperator(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
