package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes and which company a pod seeks or avoids.
 *
 * <p>Kubernetes: {@code core/v1 Affinity}.
 *
 * @param nodeAffinity nodes that are sought; null for no wish
 * @param podAffinity pods whose company is sought; null for no wish
 * @param podAntiAffinity pods whose company is avoided; null for no wish
 */
@Value.Builder
@Values
public record Affinity(
    @Nullable NodeAffinity nodeAffinity,
    @Nullable PodAffinity podAffinity,
    @Nullable PodAntiAffinity podAntiAffinity) {

  /** Says nothing, and so stands for none. */
  static final Affinity EMPTY = builder().build();

  /** Takes parts that say nothing for none. */
  public Affinity {
    nodeAffinity = Copies.unlessEmpty(nodeAffinity, NodeAffinity.EMPTY);
    podAffinity = Copies.unlessEmpty(podAffinity, PodAffinity.EMPTY);
    podAntiAffinity = Copies.unlessEmpty(podAntiAffinity, PodAntiAffinity.EMPTY);
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
   * Builds {@link Affinity} values; may be used again after {@code build()}, by one thread at a
   * time.
   */
  public static final class Builder extends AffinityBuilder {
    Builder() {}
  }
}
