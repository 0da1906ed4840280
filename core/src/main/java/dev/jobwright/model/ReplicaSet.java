package dev.jobwright.model;

import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A ReplicaSet: pods that are kept running, such as the server of a work queue.
 *
 * <p>Kubernetes: {@code apps/v1 ReplicaSet}.
 *
 * @param metadata its name, namespace, labels and annotations
 * @param spec which pods are kept running
 * @param other fields of the API that have no component here, such as {@code status}, kept as they
 *     are
 */
@Value.Builder
@Values
public record ReplicaSet(ObjectMeta metadata, ReplicaSetSpec spec, Map<String, Object> other)
    implements Resource {

  /** Checks and copies what it is given. */
  public ReplicaSet {
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
    return Kinds.REPLICA_SET.apiVersion();
  }

  @Override
  public String kind() {
    return Kinds.REPLICA_SET.kind();
  }

  @Override
  public Map<String, Object> toDocument() {
    return Kinds.REPLICA_SET.write(this);
  }

  @Override
  public ReplicaSet with(String path, @Nullable Object value) {
    return Kinds.REPLICA_SET.with(this, path, value);
  }

  @Override
  public String toString() {
    return Text.of(this);
  }

  /**
   * Builds {@link ReplicaSet} values; may be used again after {@code build()}, by one thread at a
   * time.
   */
  public static final class Builder extends ReplicaSetBuilder {
    Builder() {}
  }
}
