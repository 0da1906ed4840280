package dev.jobwright.model;

/** The status of a condition. */
public enum ConditionStatus implements ApiWord {
  /** It holds. */
  TRUE("True"),

  /** It does not hold. */
  FALSE("False"),

  /** Nobody can tell. */
  UNKNOWN("Unknown");

  private final String word;

  ConditionStatus(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
