package dev.jobwright.controller;

import dev.jobwright.runtime.Pod;
import java.time.Duration;

/**
 * A pod as an API server stores it: what the controller of its Job reads before it decides.
 *
 * @param pod the pod
 * @param tracked whether it bears the finalizer {@link #FINALIZER}: the Job has still to count it
 * @param deletionGrace how long it has to end once its deletion was asked for; zero when it was not
 */
public record StoredPod(Pod pod, boolean tracked, Duration deletionGrace) {
  /** What holds a pod in the API until its Job has counted it. */
  public static final String FINALIZER = "batch.kubernetes.io/job-tracking";
}
