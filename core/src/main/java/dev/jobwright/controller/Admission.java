package dev.jobwright.controller;

import org.jspecify.annotations.Nullable;

/** The API server's say in whether a Job's pod may be created, such as a quota. */
@FunctionalInterface
public interface Admission {
  /** Admits every pod. */
  Admission ALL = job -> null;

  /**
   * Decides whether a Job may have another pod.
   *
   * @param job the Job
   * @return why not; {@code null} when it may
   */
  @Nullable String refusal(ManagedJob job);
}
