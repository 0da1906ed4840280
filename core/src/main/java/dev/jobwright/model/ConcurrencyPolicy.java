package dev.jobwright.model;

/** What a CronJob does when its last Job still runs at the next time. */
public enum ConcurrencyPolicy implements ApiWord {
  /** Run both. */
  ALLOW("Allow"),

  /** Skip the new one until the old one has ended. */
  FORBID("Forbid"),

  /** Delete the old one and start the new one. */
  REPLACE("Replace");

  private final String word;

  ConcurrencyPolicy(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
