package dev.jobwright.model;

import java.util.List;
import org.immutables.value.Value;

/**
 * Pods whose company a pod must or would rather not have.
 *
 * <p>Kubernetes: {@code core/v1 PodAntiAffinity}.
 *
 * @param requiredDuringSchedulingIgnoredDuringExecution company the pod must not have
 * @param preferredDuringSchedulingIgnoredDuringExecution company it would rather not have, by
 *     weight
 */
@Value.Builder
@Values
public record PodAntiAffinity(
    List<PodAffinityTerm> requiredDuringSchedulingIgnoredDuringExecution,
    List<WeightedPodAffinityTerm> preferredDuringSchedulingIgnoredDuringExecution) {

  /** Says nothing, and so stands for none. */
  static final PodAntiAffinity EMPTY = builder().build();

  /** Checks and copies what it is given. */
  public PodAntiAffinity {
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
   * Builds {@link PodAntiAffinity} values; may be used again after {@code build()}, by one thread
   * at a time.
   */
  public static final class Builder extends PodAntiAffinityBuilder {
    Builder() {}
  }
}
