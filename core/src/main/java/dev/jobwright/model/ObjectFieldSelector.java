package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A field of the pod itself, such as {@code metadata.name}.
 *
 * <p>Kubernetes: {@code core/v1 ObjectFieldSelector}.
 *
 * @param apiVersion version of the schema the path is written in; null means {@code v1}
 * @param fieldPath path of the field
 */
@Value.Builder
@Values
public record ObjectFieldSelector(@Nullable String apiVersion, String fieldPath) {

  /** Checks and copies what it is given. */
  public ObjectFieldSelector {
    Checks.given("fieldPath", fieldPath);
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
   * Builds {@link ObjectFieldSelector} values; may be used again after {@code build()}, by one
   * thread at a time.
   */
  public static final class Builder extends ObjectFieldSelectorBuilder {
    Builder() {}
  }
}
