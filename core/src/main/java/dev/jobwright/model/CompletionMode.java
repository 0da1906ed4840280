package dev.jobwright.model;

/** Whether the completions of a Job are told apart. */
public enum CompletionMode implements ApiWord {
  /** Every success counts alike. */
  NON_INDEXED("NonIndexed"),

  /** Each completion has an index from 0 and succeeds once. */
  INDEXED("Indexed");

  private final String word;

  CompletionMode(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
