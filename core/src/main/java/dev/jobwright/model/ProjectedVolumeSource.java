package dev.jobwright.model;

import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Several sources in one folder.
 *
 * <p>Kubernetes: {@code core/v1 ProjectedVolumeSource}.
 *
 * @param sources sources
 * @param defaultMode file mode as a number; null means 420
 */
@Value.Builder
@Values
public record ProjectedVolumeSource(List<VolumeProjection> sources, @Nullable Integer defaultMode) {

  /** Checks and copies what it is given. */
  public ProjectedVolumeSource {
    sources = Copies.list(sources);
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
   * Builds {@link ProjectedVolumeSource} values; may be used again after {@code build()}, by one
   * thread at a time.
   */
  public static final class Builder extends ProjectedVolumeSourceBuilder {
    Builder() {}
  }
}
