package dev.jobwright.model;

import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request to a container.
 *
 * <p>Kubernetes: {@code core/v1 HTTPGetAction}.
 *
 * @param path path; null means {@code /}
 * @param port port by number or name
 * @param scheme scheme; null means {@code HTTP}
 * @param host host; null means the pod's address
 * @param httpHeaders headers of the request
 */
@Value.Builder
@Values
public record HttpGetAction(
    @Nullable String path,
    IntOrString port,
    @Nullable UriScheme scheme,
    @Nullable String host,
    List<HttpHeader> httpHeaders) {

  /** Checks and copies what it is given. */
  public HttpGetAction {
    Checks.given("port", port);
    httpHeaders = Copies.list(httpHeaders);
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
   * Builds {@link HttpGetAction} values; may be used again after {@code build()}, by one thread at
   * a time.
   */
  public static final class Builder extends HttpGetActionBuilder {
    Builder() {}
  }
}
