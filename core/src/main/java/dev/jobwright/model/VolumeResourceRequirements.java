package dev.jobwright.model;

import java.util.Map;
import org.immutables.value.Value;

/**
 * How much storage is needed and allowed.
 *
 * <p>Kubernetes: {@code core/v1 VolumeResourceRequirements}.
 *
 * @param requests amounts needed, by resource such as {@code storage}
 * @param limits amounts allowed, by resource
 */
@Value.Builder
@Values
public record VolumeResourceRequirements(
    Map<String, Quantity> requests, Map<String, Quantity> limits) {

  /** Checks and copies what it is given. */
  public VolumeResourceRequirements {
    requests = Copies.map(requests);
    limits = Copies.map(limits);
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
   * Builds {@link VolumeResourceRequirements} values; may be used again after {@code build()}, by
   * one thread at a time.
   */
  public static final class Builder extends VolumeResourceRequirementsBuilder {
    Builder() {}
  }
}
