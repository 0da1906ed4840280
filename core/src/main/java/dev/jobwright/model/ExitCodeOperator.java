package dev.jobwright.model;

/** Relation of an exit code to a list of values. */
public enum ExitCodeOperator implements ApiWord {
  /** The code is one of the values. */
  IN("In"),

  /** The code is none of the values. */
  NOT_IN("NotIn");

  private final String word;

  ExitCodeOperator(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
