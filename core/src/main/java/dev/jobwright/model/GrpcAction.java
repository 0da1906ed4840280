package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A gRPC health check of a container.
 *
 * <p>Kubernetes: {@code core/v1 GRPCAction}.
 *
 * @param port port number
 * @param service name of the service asked about; null for the server as a whole
 */
@Value.Builder
@Values
public record GrpcAction(int port, @Nullable String service) {

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
   * Builds {@link GrpcAction} values; may be used again after {@code build()}, by one thread at a
   * time.
   */
  public static final class Builder extends GrpcActionBuilder {
    Builder() {}
  }
}
