package dev.jobwright.controller;

import java.util.List;

/**
 * Pods that have ended and that a Job's status names, as their finalizers are about to be removed:
 * so that a controller which is stopped in between counts none twice and none never.
 *
 * <p>Kubernetes: {@code batch/v1 UncountedTerminatedPods}.
 *
 * @param succeeded the unique ids of pods that have succeeded
 * @param failed the unique ids of pods that have failed
 */
public record UncountedPods(List<String> succeeded, List<String> failed) {
  /** No pods. */
  public static final UncountedPods NONE = new UncountedPods(List.of(), List.of());

  /** Copies the lists. */
  public UncountedPods {
    succeeded = List.copyOf(succeeded);
    failed = List.copyOf(failed);
  }

  /** Tells whether a pod is named. */
  boolean contains(String uid) {
    return succeeded.contains(uid) || failed.contains(uid);
  }
}
