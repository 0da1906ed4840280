package dev.jobwright.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The Job a CronJob makes at each of its times.
 *
 * <p>Kubernetes: {@code batch/v1 JobTemplateSpec}.
 *
 * @param metadata labels and annotations of the Jobs; null for none
 * @param spec what the Jobs run
 */
@Value.Builder
@Values
public record JobTemplate(@Nullable ObjectMeta metadata, JobSpec spec) {

  /** Checks and copies what it is given. */
  public JobTemplate {
    Checks.given("spec", spec);
    metadata = Copies.unlessEmpty(metadata, ObjectMeta.EMPTY);
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
   * Builds {@link JobTemplate} values; may be used again after {@code build()}, by one thread at a
   * time.
   */
  public static final class Builder extends JobTemplateBuilder {
    Builder() {}
  }
}
