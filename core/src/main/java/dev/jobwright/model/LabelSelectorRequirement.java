package dev.jobwright.model;

import java.util.List;
import org.immutables.value.Value;

/**
 * One requirement on a label.
 *
 * <p>Kubernetes: {@code meta/v1 LabelSelectorRequirement}.
 *
 * @param key label key the requirement is about
 * @param operator relation of the label to the values
 * @param values values for {@code In} and {@code NotIn}; empty for the others
 */
@Value.Builder
@Values
public record LabelSelectorRequirement(
    String key, LabelSelectorOperator operator, List<String> values) {

  /** Checks and copies what it is given. */
  public LabelSelectorRequirement {
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
   * Builds {@link LabelSelectorRequirement} values; may be used again after {@code build()}, by one
   * thread at a time.
   */
  public static final class Builder extends LabelSelectorRequirementBuilder {
    Builder() {}
  }
}
