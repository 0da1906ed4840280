package dev.jobwright.model;

import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Nodes a pod must or would rather run on.
 *
 * <p>Kubernetes: {@code core/v1 NodeAffinity}.
 *
 * @param requiredDuringSchedulingIgnoredDuringExecution nodes the pod must run on; null for any
 * @param preferredDuringSchedulingIgnoredDuringExecution nodes it would rather run on, by weight
 */
@Value.Builder
@Values
public record NodeAffinity(
    @Nullable NodeSelector requiredDuringSchedulingIgnoredDuringExecution,
    List<PreferredSchedulingTerm> preferredDuringSchedulingIgnoredDuringExecution) {

  /** Says nothing, and so stands for none. */
  static final NodeAffinity EMPTY = builder().build();

  /** Checks and copies what it is given. */
  public NodeAffinity {
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
   * Builds {@link NodeAffinity} values; may be used again after {@code build()}, by one thread at a
   * time.
   */
  public static final class Builder extends NodeAffinityBuilder {
    Builder() {}
  }
}
