package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a container.
 *
 * <p>Kubernetes: {@code core/v1 TCPSocketAction}.
 *
 * @param port port by number or name
 * @param host host; null means the pod's address
 */
@Value.Builder
@Values
public record TcpSocketAction(IntOrString port, @Nullable String host) {

  /** Checks and copies what it is given. */
  public TcpSocketAction {
    Checks.given("port", port);
  }

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
   * Builds {@link TcpSocketAction} values; may be used again after {@code build()}, by one thread
   * at a time.
   */
  public static final class Builder extends TcpSocketActionBuilder {
    Builder() {}
  }
}
