package dev.jobwright.model;

import java.util.List;
import org.immutables.value.Value;

/**
 * Requirements on a node that must all hold.
 *
 * <p>Kubernetes: {@code core/v1 NodeSelectorTerm}.
 *
 * @param matchExpressions requirements on labels of the node
 * @param matchFields requirements on fields of the node
 */
@Value.Builder
@Values
public record NodeSelectorTerm(
    List<NodeSelectorRequirement> matchExpressions, List<NodeSelectorRequirement> matchFields) {

  /** Checks and copies what it is given. */
  public NodeSelectorTerm {
    matchExpressions = Copies.list(matchExpressions);
    matchFields = Copies.list(matchFields);
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
   * Builds {@link NodeSelectorTerm} values; may be used again after {@code build()}, by one thread
   * at a time.
   */
  public static final class Builder extends NodeSelectorTermBuilder {
    Builder() {}
  }
}
