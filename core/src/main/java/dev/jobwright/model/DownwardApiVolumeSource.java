package dev.jobwright.model;

import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Fields of the pod as files.
 *
 * <p>Kubernetes: {@code core/v1 DownwardAPIVolumeSource}.
 *
 * @param items files and the fields they hold
 * @param defaultMode file mode as a number; null means 420
 */
@Value.Builder
@Values
public record DownwardApiVolumeSource(
    List<DownwardApiVolumeFile> items, @Nullable Integer defaultMode) {

  /** Checks and copies what it is given. */
  public DownwardApiVolumeSource {
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
   * Builds {@link DownwardApiVolumeSource} values; may be used again after {@code build()}, by one
   * thread at a time.
   */
  public static final class Builder extends DownwardApiVolumeSourceBuilder {
    Builder() {}
  }
}
