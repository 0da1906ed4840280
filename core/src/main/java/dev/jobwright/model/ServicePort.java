package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A port of a service and where it leads.
 *
 * <p>Kubernetes: {@code core/v1 ServicePort}.
 *
 * @param name name of the port; needed when there are several
 * @param port port number of the service
 * @param protocol protocol; null means {@code TCP}
 * @param targetPort port of the pods by number or name; null means the same number
 * @param nodePort port number on every node; null for none
 * @param appProtocol application protocol; null for none
 */
@Value.Builder
@Values
public record ServicePort(
    @Nullable String name,
    int port,
    @Nullable Protocol protocol,
    @Nullable IntOrString targetPort,
    @Nullable Integer nodePort,
    @Nullable String appProtocol) {

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
   * Builds {@link ServicePort} values; may be used again after {@code build()}, by one thread at a
   * time.
   */
  public static final class Builder extends ServicePortBuilder {
    Builder() {}
  }
}
