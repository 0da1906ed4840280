package dev.jobwright.model;

import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Which pods are reached under one name, and at which ports.
 *
 * <p>Kubernetes: {@code core/v1 ServiceSpec}.
 *
 * @param type how it is reached; null means {@code ClusterIP}
 * @param selector labels of the pods it leads to
 * @param ports ports it offers
 * @param clusterIp address in the cluster, {@code None} for a headless one; null lets the server
 *     choose
 * @param other fields of the API that have no component here, kept as they are
 */
@Value.Builder
@Values
public record ServiceSpec(
    @Nullable ServiceType type,
    Map<String, String> selector,
    List<ServicePort> ports,
    @Nullable String clusterIp,
    Map<String, Object> other) {

  /** Checks and copies what it is given. */
  public ServiceSpec {
    selector = Copies.map(selector);
    ports = Copies.list(ports);
    other = Copies.document(other);
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
   * Builds {@link ServiceSpec} values; may be used again after {@code build()}, by one thread at a
   * time.
   */
  public static final class Builder extends ServiceSpecBuilder {
    Builder() {}
  }
}
