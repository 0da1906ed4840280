package dev.jobwright.model;

/** Relation of a label to a list of values. */
public enum LabelSelectorOperator implements ApiWord {
  /** One of the values. */
  IN("In"),

  /** None of the values, or not there. */
  NOT_IN("NotIn"),

  /** The label is there. */
  EXISTS("Exists"),

  /** The label is not there. */
  DOES_NOT_EXIST("DoesNotExist");

  private final String word;

  LabelSelectorOperator(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
