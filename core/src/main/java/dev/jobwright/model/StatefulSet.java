package dev.jobwright.model;

import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A StatefulSet: pods that are kept running, each with storage of its own, such as the server of a
 * durable work queue.
 *
 * <p>Kubernetes: {@code apps/v1 StatefulSet}.
 *
 * @param metadata its name, namespace, labels and annotations
 * @param spec which pods are kept running
 * @param other fields of the API that have no component here, such as {@code status}, kept as they
 *     are
 */
@Value.Builder
@Values
public record StatefulSet(ObjectMeta metadata, StatefulSetSpec spec, Map<String, Object> other)
    implements Resource {

  /** Checks and copies what it is given. */
  public StatefulSet {
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
    return Kinds.STATEFUL_SET.apiVersion();
  }

  @Override
  public String kind() {
    return Kinds.STATEFUL_SET.kind();
  }

  @Override
  public Map<String, Object> toDocument() {
    return Kinds.STATEFUL_SET.write(this);
  }

  @Override
  public StatefulSet with(String path, @Nullable Object value) {
    return Kinds.STATEFUL_SET.with(this, path, value);
  }

  @Override
  public String toString() {
    return Text.of(this);
  }

  /**
   * Builds {@link StatefulSet} values; may be used again after {@code build()}, by one thread at a
   * time.
   */
  public static final class Builder extends StatefulSetBuilder {
    Builder() {}
  }
}
