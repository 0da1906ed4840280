package dev.jobwright.model;

import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The pods a Job or a ReplicaSet makes.
 *
 * <p>Kubernetes: {@code core/v1 PodTemplateSpec}.
 *
 * @param metadata labels and annotations of the pods; null for none
 * @param spec what the pods run
 * @param other fields of the API that have no component here, kept as they are
 */
@Value.Builder
@Values
public record PodTemplate(@Nullable ObjectMeta metadata, PodSpec spec, Map<String, Object> other) {

  /** Checks and copies what it is given. */
  public PodTemplate {
    Checks.given("spec", spec);
    other = Copies.document(other);
    metadata = Copies.unlessEmpty(metadata, ObjectMeta.EMPTY);
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
   * Builds {@link PodTemplate} values; may be used again after {@code build()}, by one thread at a
   * time.
   */
  public static final class Builder extends PodTemplateBuilder {
    Builder() {}
  }
}
