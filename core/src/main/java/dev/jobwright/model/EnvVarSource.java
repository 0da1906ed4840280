package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of an environment variable comes from; one of the five.
 *
 * <p>Kubernetes: {@code core/v1 EnvVarSource}.
 *
 * @param fieldRef field of the pod
 * @param resourceFieldRef request or limit of a container
 * @param configMapKeyRef entry of a config map
 * @param secretKeyRef entry of a secret
 * @param fileKeyRef entry of a file in a volume
 */
@Value.Builder
@Values
public record EnvVarSource(
    @Nullable ObjectFieldSelector fieldRef,
    @Nullable ResourceFieldSelector resourceFieldRef,
    @Nullable ConfigMapKeySelector configMapKeyRef,
    @Nullable SecretKeySelector secretKeyRef,
    @Nullable FileKeySelector fileKeyRef) {

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
   * Builds {@link EnvVarSource} values; may be used again after {@code build()}, by one thread at a
   * time.
   */
  public static final class Builder extends EnvVarSourceBuilder {
    Builder() {}
  }
}
