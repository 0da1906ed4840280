package dev.jobwright.model;

import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Name, namespace, labels and annotations of a resource or of the pods made from a template.
 *
 * <p>Kubernetes: {@code meta/v1 ObjectMeta}.
 *
 * @param name name of the resource, unique in its namespace for its kind; null when {@code
 *     generateName} is used or in a template
 * @param generateName prefix from which the server makes a unique name; null when {@code name} is
 *     set
 * @param namespace namespace of the resource; null leaves it to whoever submits it
 * @param labels labels to select by, in the order they were given
 * @param annotations annotations, in the order they were given
 * @param other fields of the API that have no component here, kept as they are
 */
@Value.Builder
@Values
public record ObjectMeta(
    @Nullable String name,
    @Nullable String generateName,
    @Nullable String namespace,
    Map<String, String> labels,
    Map<String, String> annotations,
    Map<String, Object> other) {

  /** Says nothing, and so stands for none. */
  static final ObjectMeta EMPTY = builder().build();

  /** Checks and copies what it is given. */
  public ObjectMeta {
    labels = Copies.map(labels);
    annotations = Copies.map(annotations);
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
   * Builds {@link ObjectMeta} values; may be used again after {@code build()}, by one thread at a
   * time.
   */
  public static final class Builder extends ObjectMetaBuilder {
    Builder() {}
  }
}
