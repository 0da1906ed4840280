package dev.jobwright.model;

import java.util.List;
import org.immutables.value.Value;

/**
 * Fields of the pod in a projected volume.
 *
 * <p>Kubernetes: {@code core/v1 DownwardAPIProjection}.
 *
 * @param items files and the fields they hold
 */
@Value.Builder
@Values
public record DownwardApiProjection(List<DownwardApiVolumeFile> items) {

  /** Checks and copies what it is given. */
  public DownwardApiProjection {
    items = Copies.list(items);
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
   * Builds {@link DownwardApiProjection} values; may be used again after {@code build()}, by one
   * thread at a time.
   */
  public static final class Builder extends DownwardApiProjectionBuilder {
    Builder() {}
  }
}
