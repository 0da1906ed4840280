package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A port a container listens on.
 *
 * <p>Kubernetes: {@code core/v1 ContainerPort}.
 *
 * @param name name services may use; null for none
 * @param containerPort port number in the container
 * @param protocol protocol; null means {@code TCP}
 * @param hostPort port number on the node; null for none
 * @param hostIp address on the node; null for all
 */
@Value.Builder
@Values
public record ContainerPort(
    @Nullable String name,
    int containerPort,
    @Nullable Protocol protocol,
    @Nullable Integer hostPort,
    @Nullable String hostIp) {

  /**
   * Returns a new builder with nothing set.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that starts from this value.
   *
   * @return the builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  @Override
  public String toString() {
    return Text.of(this);
  }

  /**
   * Builds {@link ContainerPort} values; may be used again after {@code build()}, by one thread at
   * a time.
   */
  public static final class Builder extends ContainerPortBuilder {
    Builder() {}
  }
}
