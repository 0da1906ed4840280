package dev.jobwright.model;

/** Relation of a toleration's value to that of the taint. */
public enum TolerationOperator implements ApiWord {
  /** Any value. */
  EXISTS("Exists"),

  /** The same value. */
  EQUAL("Equal"),

  /** The taint's value is a smaller integer. */
  LT("Lt"),

  /** The taint's value is a larger integer. */
  GT("Gt");

  private final String word;

  TolerationOperator(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
