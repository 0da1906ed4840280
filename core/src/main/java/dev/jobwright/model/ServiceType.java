package dev.jobwright.model;

/** How a service is reached. */
public enum ServiceType implements ApiWord {
  /** By an address inside the cluster. */
  CLUSTER_IP("ClusterIP"),

  /** Also by a port on every node. */
  NODE_PORT("NodePort"),

  /** Also by a load balancer outside. */
  LOAD_BALANCER("LoadBalancer"),

  /** By an alias for a name outside. */
  EXTERNAL_NAME("ExternalName");

  private final String word;

  ServiceType(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
