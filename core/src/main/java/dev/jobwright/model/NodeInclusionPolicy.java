package dev.jobwright.model;

/** Whether nodes are left out when a topology spread is counted. */
public enum NodeInclusionPolicy implements ApiWord {
  /** Nodes the pod cannot use are left out. */
  HONOR("Honor"),

  /** All nodes are counted. */
  IGNORE("Ignore");

  private final String word;

  NodeInclusionPolicy(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
