package dev.jobwright.model;

/** How the groups that an image gives its user are treated. */
public enum SupplementalGroupsPolicy implements ApiWord {
  /** Added to the pod's. */
  MERGE("Merge"),

  /** Left out. */
  STRICT("Strict");

  private final String word;

  SupplementalGroupsPolicy(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
