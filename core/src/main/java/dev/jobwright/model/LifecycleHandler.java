package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a hook does; one of the four.
 *
 * <p>Kubernetes: {@code core/v1 LifecycleHandler}.
 *
 * @param exec command to run
 * @param httpGet request to make
 * @param tcpSocket connection to make
 * @param sleep pause to make
 */
@Value.Builder
@Values
public record LifecycleHandler(
    @Nullable ExecAction exec,
    @Nullable HttpGetAction httpGet,
    @Nullable TcpSocketAction tcpSocket,
    @Nullable SleepAction sleep) {

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
   * Builds {@link LifecycleHandler} values; may be used again after {@code build()}, by one thread
   * at a time.
   */
  public static final class Builder extends LifecycleHandlerBuilder {
    Builder() {}
  }
}
