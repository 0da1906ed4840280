package dev.jobwright.model;

import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * Which objects are meant, by their labels; both parts must match.
 *
 * <p>Kubernetes: {@code meta/v1 LabelSelector}.
 *
 * @param matchLabels labels that must be there with exactly this value
 * @param matchExpressions requirements that must all hold
 */
@Value.Builder
@Values
public record LabelSelector(
    Map<String, String> matchLabels, List<LabelSelectorRequirement> matchExpressions) {

  /** Checks and copies what it is given. */
  public LabelSelector {
    matchLabels = Copies.map(matchLabels);
    matchExpressions = Copies.list(matchExpressions);
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
   * Builds {@link LabelSelector} values; may be used again after {@code build()}, by one thread at
   * a time.
   */
  public static final class Builder extends LabelSelectorBuilder {
    Builder() {}
  }
}
