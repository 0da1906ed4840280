package dev.jobwright.model;

/** What the kubelet does when a container ends. */
public enum RestartPolicy implements ApiWord {
  /** Start it again, however it ended. */
  ALWAYS("Always"),

  /** Start it again when it failed. */
  ON_FAILURE("OnFailure"),

  /** Leave it ended. */
  NEVER("Never");

  private final String word;

  RestartPolicy(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
