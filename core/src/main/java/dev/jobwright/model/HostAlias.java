package dev.jobwright.model;

import java.util.List;
import org.immutables.value.Value;

/**
 * Host names for an address, as lines in the pod's {@code /etc/hosts}.
 *
 * <p>Kubernetes: {@code core/v1 HostAlias}.
 *
 * @param ip address
 * @param hostnames names for it
 */
@Value.Builder
@Values
public record HostAlias(String ip, List<String> hostnames) {

  /** Checks and copies what it is given. */
  public HostAlias {
    Checks.given("ip", ip);
    hostnames = Copies.list(hostnames);
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
   * Builds {@link HostAlias} values; may be used again after {@code build()}, by one thread at a
   * time.
   */
  public static final class Builder extends HostAliasBuilder {
    Builder() {}
  }
}
