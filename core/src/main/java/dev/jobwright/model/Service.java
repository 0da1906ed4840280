package dev.jobwright.model;

import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A Service: one name for pods, such as the server of a work queue.
 *
 * <p>Kubernetes: {@code v1 Service}.
 *
 * @param metadata its name, namespace, labels and annotations
 * @param spec which pods it leads to, and at which ports
 * @param other fields of the API that have no component here, such as {@code status}, kept as they
 *     are
 */
@Value.Builder
@Values
public record Service(ObjectMeta metadata, ServiceSpec spec, Map<String, Object> other)
    implements Resource {

  /** Checks and copies what it is given. */
  public Service {
    Checks.given("metadata", metadata);
    Checks.given("spec", spec);
    other = Copies.document(other);
  }

  /** {@return a new builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return a builder that starts from this value} */
  public Builder toBuilder() {
    return builder().from(this);
  }

  @Override
  public String apiVersion() {
    return Kinds.SERVICE.apiVersion();
  }

  @Override
  public String kind() {
    return Kinds.SERVICE.kind();
  }

  @Override
  public Map<String, Object> toDocument() {
    return Kinds.SERVICE.write(this);
  }

  @Override
  public Service with(String path, @Nullable Object value) {
    return Kinds.SERVICE.with(this, path, value);
  }

  @Override
  public String toString() {
    return Text.of(this);
  }

  /**
   * Builds {@link Service} values; may be used again after {@code build()}, by one thread at a
   * time.
   */
  public static final class Builder extends ServiceBuilder {
    Builder() {}
  }
}
