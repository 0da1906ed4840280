package dev.jobwright.model;

import java.util.List;
import org.immutables.value.Value;

/**
 * One requirement on a node.
 *
 * <p>Kubernetes: {@code core/v1 NodeSelectorRequirement}.
 *
 * @param key label key or field it is about
 * @param operator relation to the values
 * @param values values for the relation; empty for {@code Exists} and {@code DoesNotExist}
 */
@Value.Builder
@Values
public record NodeSelectorRequirement(
    String key, NodeSelectorOperator operator, List<String> values) {

  /** Checks and copies what it is given. */
  public NodeSelectorRequirement {
    Checks.given("key", key);
    Checks.given("operator", operator);
    values = Copies.list(values);
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
   * Builds {@link NodeSelectorRequirement} values; may be used again after {@code build()}, by one
   * thread at a time.
   */
  public static final class Builder extends NodeSelectorRequirementBuilder {
    Builder() {}
  }
}
