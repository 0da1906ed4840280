package dev.jobwright.model;

import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * What a container needs and what it may use.
 *
 * <p>Kubernetes: {@code core/v1 ResourceRequirements}.
 *
 * @param requests amounts it needs, by resource such as {@code cpu} and {@code memory}
 * @param limits amounts it may use, by resource
 * @param claims claims of the pod that this container uses
 */
@Value.Builder
@Values
public record ResourceRequirements(
    Map<String, Quantity> requests, Map<String, Quantity> limits, List<ResourceClaim> claims) {

  /** Says nothing, and so stands for none. */
  static final ResourceRequirements EMPTY = builder().build();

  /** Checks and copies what it is given. */
  public ResourceRequirements {
    requests = Copies.map(requests);
    limits = Copies.map(limits);
    claims = Copies.list(claims);
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
   * Builds {@link ResourceRequirements} values; may be used again after {@code build()}, by one
   * thread at a time.
   */
  public static final class Builder extends ResourceRequirementsBuilder {
    Builder() {}
  }
}
