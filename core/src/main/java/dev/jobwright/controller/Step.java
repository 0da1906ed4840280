package dev.jobwright.controller;

import java.util.List;

/**
 * What the Job controller decided.
 *
 * @param actions what is to be done with pods, in this order
 * @param wakeAt when to {@linkplain JobController#step step} again though nothing has changed, in
 *     milliseconds of the epoch; {@link Long#MAX_VALUE} for never
 * @param unfinished whether there is more to do as soon as the actions are done
 */
public record Step(List<Action> actions, long wakeAt, boolean unfinished) {
  static final Step NOTHING = new Step(List.of(), ManagedContainer.NEVER, false);
}
