package dev.jobwright.runtime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a container of a pod is doing. */
public sealed interface ContainerState {

  /**
   * The container is not running, but will be.
   *
   * @param reason one word for what it waits for, such as {@code CrashLoopBackOff}
   * @param message the reason as a sentence; empty when there is nothing to say
   */
  record Waiting(String reason, String message) implements ContainerState {}

  /**
   * The container is running.
   *
   * @param startedAt since when, in whole seconds
   */
  record Running(Instant startedAt) implements ContainerState {}

  /**
   * The container has ended.
   *
   * @param exitCode what it returned; 128 + n when signal n ended it
   * @param reason one word for why: {@code Completed}, {@code Error}, {@code OOMKilled} …
   * @param message the reason as a sentence; empty when there is nothing to say
   * @param startedAt when it was started, in whole seconds; {@code null} when it never was
   * @param finishedAt when it ended, in whole seconds; {@code null} when nobody saw it end
   */
  record Terminated(
      int exitCode,
      String reason,
      String message,
      @Nullable Instant startedAt,
      @Nullable Instant finishedAt)
      implements ContainerState {}
}
