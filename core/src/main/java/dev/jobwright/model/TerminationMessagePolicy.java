package dev.jobwright.model;

/** Where a container's last words come from. */
public enum TerminationMessagePolicy implements ApiWord {
  /** The file at {@code terminationMessagePath}. */
  FILE("File"),

  /** That file, or the end of the log when it is empty and the container failed. */
  FALLBACK_TO_LOGS_ON_ERROR("FallbackToLogsOnError");

  private final String word;

  TerminationMessagePolicy(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
