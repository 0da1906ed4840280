package dev.jobwright.runtime;

import dev.jobwright.model.ApiWord;

/** Where a pod is in its life. */
public enum PodPhase implements ApiWord {
  /** It has not started all of its containers. */
  PENDING("Pending"),
  /** It runs, or will run again. */
  RUNNING("Running"),
  /** All its containers ended with exit code 0. */
  SUCCEEDED("Succeeded"),
  /** All its containers ended, at least one of them badly. */
  FAILED("Failed");

  private final String word;

  PodPhase(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /**
   * Tells whether the pod has ended.
   *
   * @return whether this is {@link #SUCCEEDED} or {@link #FAILED}
   */
  public boolean isTerminal() {
    return this == SUCCEEDED || this == FAILED;
  }
}
