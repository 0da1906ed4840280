package dev.jobwright.model;

import java.util.List;
import org.immutables.value.Value;

/**
 * Pods whose company a pod must or would rather have.
 *
 * <p>Kubernetes: {@code core/v1 PodAffinity}.
 *
 * @param requiredDuringSchedulingIgnoredDuringExecution company the pod must have
 * @param preferredDuringSchedulingIgnoredDuringExecution company it would rather have, by weight
 */
@Value.Builder
@Values
public record PodAffinity(
    List<PodAffinityTerm> requiredDuringSchedulingIgnoredDuringExecution,
    List<WeightedPodAffinityTerm> preferredDuringSchedulingIgnoredDuringExecution) {

  /** Says nothing, and so stands for none. */
  static final PodAffinity EMPTY = builder().build();

  /** Checks and copies what it is given. */
  public PodAffinity {
    requiredDuringSchedulingIgnoredDuringExecution =
        Copies.list(requiredDuringSchedulingIgnoredDuringExecution);
    preferredDuringSchedulingIgnoredDuringExecution =
        Copies.list(preferredDuringSchedulingIgnoredDuringExecution);
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
   * Builds {@link PodAffinity} values; may be used again after {@code build()}, by one thread at a
   * time.
   */
  public static final class Builder extends PodAffinityBuilder {
    Builder() {}
  }
}
