package dev.jobwright.controller;

import dev.jobwright.runtime.ContainerState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a run of a container ended.
 *
 * @param code what it returned; 128 + n when signal n ended it
 * @param reason one word for why, such as {@code Completed}
 * @param message the reason as a sentence; mostly empty
 * @param startedAt when it was started, in milliseconds of the epoch; -1 when it never was
 * @param finishedAt when it ended, in milliseconds of the epoch; -1 when nobody saw it end
 */
record ContainerExit(int code, String reason, String message, long startedAt, long finishedAt) {
  /** The exit code of a process that SIGKILL ended. */
  static final int KILLED = 137;

  /** A container of which the kubelet found nothing when it ended the pod. */
  static final ContainerExit UNKNOWN =
      new ContainerExit(
          KILLED,
          "ContainerStatusUnknown",
          "The container could not be located when the pod was terminated",
          -1,
          -1);

  /** Names the reason as the kubelet does when the container itself gives none. */
  static String reasonFor(int code) {
    return code == 0 ? "Completed" : "Error";
  }

  ContainerState.Terminated toState() {
    return new ContainerState.Terminated(
        code, reason, message, instant(startedAt), instant(finishedAt));
  }

  private static @Nullable Instant instant(long millis) {
    return millis < 0 ? null : Seconds.instant(millis);
  }
}
