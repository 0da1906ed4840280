package dev.jobwright.model;

/** What a node's taint does to pods that do not bear it. */
public enum TaintEffect implements ApiWord {
  /** They are not placed there. */
  NO_SCHEDULE("NoSchedule"),

  /** They are placed there only if need be. */
  PREFER_NO_SCHEDULE("PreferNoSchedule"),

  /** They are not placed there, and those that run there are evicted. */
  NO_EXECUTE("NoExecute");

  private final String word;

  TaintEffect(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
