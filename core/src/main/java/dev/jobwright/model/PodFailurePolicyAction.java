package dev.jobwright.model;

/** What a pod failure policy does with a failed pod that matches. */
public enum PodFailurePolicyAction implements ApiWord {
  /** Replace the pod without counting the failure. */
  IGNORE("Ignore"),

  /** Count the failure, as without a policy. */
  COUNT("Count"),

  /** Fail the pod's index at once. */
  FAIL_INDEX("FailIndex"),

  /** Fail the whole Job at once. */
  FAIL_JOB("FailJob");

  private final String word;

  PodFailurePolicyAction(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
