package dev.jobwright.controller;

import dev.jobwright.runtime.CronStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the CronJob controller decided.
 *
 * @param status the CronJob's status once the actions are done
 * @param actions what is to be done with its Jobs, in this order
 * @param events what is to be recorded, in this order
 * @param wakeAt when to step again though nothing has changed; {@code null} for never
 */
public record CronStep(
    CronStatus status, List<CronAction> actions, List<CronEvent> events, @Nullable Instant wakeAt) {

  /** Copies the lists. */
  public CronStep {
    actions = List.copyOf(actions);
    events = List.copyOf(events);
  }
}
