package dev.jobwright.model;

import java.util.List;
import org.immutables.value.Value;

/**
 * Name servers, search domains and resolver options of a pod.
 *
 * <p>Kubernetes: {@code core/v1 PodDNSConfig}.
 *
 * @param nameservers addresses of name servers
 * @param searches domains that short names are searched in
 * @param options resolver options
 */
@Value.Builder
@Values
public record PodDnsConfig(
    List<String> nameservers, List<String> searches, List<PodDnsConfigOption> options) {

  /** Says nothing, and so stands for none. */
  static final PodDnsConfig EMPTY = builder().build();

  /** Checks and copies what it is given. */
  public PodDnsConfig {
    nameservers = Copies.list(nameservers);
    searches = Copies.list(searches);
    options = Copies.list(options);
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
   * Builds {@link PodDnsConfig} values; may be used again after {@code build()}, by one thread at a
   * time.
   */
  public static final class Builder extends PodDnsConfigBuilder {
    Builder() {}
  }
}
