package dev.jobwright.model;

/** When a Job replaces a pod that is terminating. */
public enum PodReplacementPolicy implements ApiWord {
  /** As soon as it terminates or has failed. */
  TERMINATING_OR_FAILED("TerminatingOrFailed"),

  /** Only when it has ended. */
  FAILED("Failed");

  private final String word;

  PodReplacementPolicy(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
