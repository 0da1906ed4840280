package dev.jobwright.model;

import java.util.List;
import org.immutables.value.Value;

/**
 * Nodes that match at least one of the terms.
 *
 * <p>Kubernetes: {@code core/v1 NodeSelector}.
 *
 * @param nodeSelectorTerms terms, of which one must match
 */
@Value.Builder
@Values
public record NodeSelector(List<NodeSelectorTerm> nodeSelectorTerms) {

  /** Checks and copies what it is given. */
  public NodeSelector {
    nodeSelectorTerms = Copies.list(nodeSelectorTerms);
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
   * Builds {@link NodeSelector} values; may be used again after {@code build()}, by one thread at a
   * time.
   */
  public static final class Builder extends NodeSelectorBuilder {
    Builder() {}
  }
}
