package dev.jobwright.controller;

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
}
