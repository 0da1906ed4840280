package dev.jobwright.controller;

import dev.jobwright.runtime.EventType;

/**
 * An event about a CronJob, to be recorded by who performs the step it came with.
 *
 * @param type whether it is to be worried about
 * @param reason one word for what happened, such as {@code SuccessfulCreate}
 * @param message what happened, as a sentence
 */
public record CronEvent(EventType type, String reason, String message) {
  /** The component that says so. */
  public static final String SOURCE = "cronjob-controller";

  static CronEvent normal(String reason, String message) {
    return new CronEvent(EventType.NORMAL, reason, message);
  }

  static CronEvent warning(String reason, String message) {
    return new CronEvent(EventType.WARNING, reason, message);
  }
}
