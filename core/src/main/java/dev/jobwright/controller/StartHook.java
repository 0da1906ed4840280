package dev.jobwright.controller;

import dev.jobwright.model.LifecycleHandler;
import java.time.Duration;
import java.util.Objects;

/**
 * The hook of a container that has just started: until it is over, the pod does not go on.
 *
 * @param end when it is over by itself, as a pause is
 * @param due whether somebody is still to be asked to do it
 * @param failed whether it has failed: its container is then ended
 */
record StartHook(long end, boolean due, boolean failed) {
  /** The reason with which the kubelet tells that one has failed, and ends its container. */
  static final String FAILURE = "FailedPostStartHook";

  static StartHook of(LifecycleHandler handler, long now) {
    if (handler.sleep() == null) {
      return new StartHook(ManagedContainer.NEVER, true, false);
    }
    Duration pause = Objects.requireNonNullElse(handler.sleep().seconds(), Duration.ZERO);
    return new StartHook(now + pause.toMillis(), false, false);
  }

  StartHook asked() {
    return new StartHook(end, false, failed);
  }

  StartHook withFailure() {
    return new StartHook(end, false, true);
  }
}
