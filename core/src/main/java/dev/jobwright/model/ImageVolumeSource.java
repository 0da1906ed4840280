package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The content of an image as a folder.
 *
 * <p>Kubernetes: {@code core/v1 ImageVolumeSource}.
 *
 * @param reference image
 * @param pullPolicy when the image is pulled; null as for a container
 */
@Value.Builder
@Values
public record ImageVolumeSource(@Nullable String reference, @Nullable ImagePullPolicy pullPolicy) {

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
   * Builds {@link ImageVolumeSource} values; may be used again after {@code build()}, by one thread
   * at a time.
   */
  public static final class Builder extends ImageVolumeSourceBuilder {
    Builder() {}
  }
}
