package dev.jobwright.model;

/** Whether a pod may push out pods of lower priority. */
public enum PreemptionPolicy implements ApiWord {
  /** It may. */
  PREEMPT_LOWER_PRIORITY("PreemptLowerPriority"),

  /** It waits. */
  NEVER("Never");

  private final String word;

  PreemptionPolicy(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
