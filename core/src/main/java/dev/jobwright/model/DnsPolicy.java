package dev.jobwright.model;

/** Where a pod looks names up. */
public enum DnsPolicy implements ApiWord {
  /** The cluster's name service first. */
  CLUSTER_FIRST("ClusterFirst"),

  /** The same for pods on the host's network. */
  CLUSTER_FIRST_WITH_HOST_NET("ClusterFirstWithHostNet"),

  /** As the node does. */
  DEFAULT("Default"),

  /** Only as {@code dnsConfig} says. */
  NONE("None");

  private final String word;

  DnsPolicy(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
