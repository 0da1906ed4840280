package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A file that holds a field of the pod.
 *
 * <p>Kubernetes: {@code core/v1 DownwardAPIVolumeFile}.
 *
 * @param path path of the file
 * @param fieldRef field of the pod; null when {@code resourceFieldRef} is set
 * @param resourceFieldRef request or limit of a container; null when {@code fieldRef} is set
 * @param mode file mode as a number; null for the volume's
 */
@Value.Builder
@Values
public record DownwardApiVolumeFile(
    String path,
    @Nullable ObjectFieldSelector fieldRef,
    @Nullable ResourceFieldSelector resourceFieldRef,
    @Nullable Integer mode) {

  /** Checks and copies what it is given. */
  public DownwardApiVolumeFile {
    Checks.given("path", path);
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
   * Builds {@link DownwardApiVolumeFile} values; may be used again after {@code build()}, by one
   * thread at a time.
   */
  public static final class Builder extends DownwardApiVolumeFileBuilder {
    Builder() {}
  }
}
