package dev.jobwright.model;

import java.time.Duration;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A check of a container, and how often and how patiently it is made.
 *
 * <p>Kubernetes: {@code core/v1 Probe}.
 *
 * @param exec command that must exit with 0; null when another check is set
 * @param httpGet request that must be answered with 200 to 399; null when another check is set
 * @param tcpSocket port that must accept a connection; null when another check is set
 * @param grpc gRPC health check; null when another check is set
 * @param initialDelay wait before the first check, in whole seconds; null means 0
 * @param period time between checks, in whole seconds; null means 10
 * @param timeout longest time for one check, in whole seconds; null means 1
 * @param successThreshold successes in a row that make it pass; null means 1
 * @param failureThreshold failures in a row that make it fail; null means 3
 * @param terminationGracePeriod grace when the check kills the container, in whole seconds; null
 *     for the pod's
 */
@Value.Builder
@Values
public record Probe(
    @Nullable ExecAction exec,
    @Nullable HttpGetAction httpGet,
    @Nullable TcpSocketAction tcpSocket,
    @Nullable GrpcAction grpc,
    @Nullable Duration initialDelay,
    @Nullable Duration period,
    @Nullable Duration timeout,
    @Nullable Integer successThreshold,
    @Nullable Integer failureThreshold,
    @Nullable Duration terminationGracePeriod) {

  /** Checks and copies what it is given. */
  public Probe {
    Checks.wholeSeconds("initialDelay", initialDelay);
    Checks.wholeSeconds("period", period);
    Checks.wholeSeconds("timeout", timeout);
    Checks.wholeSeconds("terminationGracePeriod", terminationGracePeriod);
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
   * Builds {@link Probe} values; may be used again after {@code build()}, by one thread at a time.
   */
  public static final class Builder extends ProbeBuilder {
    Builder() {}
  }
}
