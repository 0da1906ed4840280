package dev.jobwright.runtime;

import dev.jobwright.model.ApiWord;

/** Whether an event is to be worried about. */
public enum EventType implements ApiWord {
  /** All is as it should be. */
  NORMAL("Normal"),
  /** Something went wrong. */
  WARNING("Warning");

  private final String word;

  EventType(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
