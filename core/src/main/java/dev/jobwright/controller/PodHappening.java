package dev.jobwright.controller;

import org.jspecify.annotations.Nullable;

/** Something that has happened to a pod and makes the kubelet look at it. */
public sealed interface PodHappening {

  /** The scheduler is to find a node for it, and that node to take it. */
  record Arrived() implements PodHappening {}

  /** The last step asked to be woken, or the pod's deletion was asked for. */
  record Woken() implements PodHappening {}

  /**
   * A container runs.
   *
   * @param container its name
   */
  record Started(String container) implements PodHappening {}

  /**
   * A container has ended.
   *
   * @param container its name
   * @param code its exit code; 128 + n when signal n ended it
   * @param reason one word for why; empty for the kubelet's own
   * @param message the reason as a sentence; mostly empty
   */
  record Exited(String container, int code, String reason, String message)
      implements PodHappening {}

  /**
   * A probe that was asked for is over.
   *
   * @param container the name of the container, which is still in the run that was probed
   * @param kind which of its probes
   * @param result what came of it
   */
  record Probed(String container, ProbeKind kind, ProbeResult result) implements PodHappening {}

  /**
   * The hook after a container's start is over.
   *
   * @param container the name of the container, which is still in the run that was started
   * @param failed whether it failed: the container is then ended
   */
  record PostStartEnded(String container, boolean failed) implements PodHappening {}

  /**
   * The hook before a container is asked to stop is over.
   *
   * @param container the name of the container, which is still in the run that is to stop
   * @param failure why it failed; {@code null} when it did not
   */
  record PreStopEnded(String container, @Nullable String failure) implements PodHappening {}
}
