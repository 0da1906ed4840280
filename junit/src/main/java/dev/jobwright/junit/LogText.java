package dev.jobwright.junit;

import java.util.function.Predicate;

/** What a log is expected to be like. */
public final class LogText {
  private final String description;
  private final Predicate<String> predicate;

  LogText(String description, Predicate<String> predicate) {
    this.description = description;
    this.predicate = predicate;
  }

  boolean fits(String log) {
    return predicate.test(log);
  }

  /** Says what is expected. */
  @Override
  public String toString() {
    return description;
  }
}
