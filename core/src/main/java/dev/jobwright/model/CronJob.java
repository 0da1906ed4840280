package dev.jobwright.model;

import dev.jobwright.schema.Defaulting;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A CronJob: a Job made at each time of a schedule.
 *
 * <p>Kubernetes: {@code batch/v1 CronJob}.
 *
 * @param metadata its name, namespace, labels and annotations
 * @param spec when Jobs are made and what they run
 * @param other fields of the API that have no component here, such as {@code status}, kept as they
 *     are
 */
@Value.Builder
@Values
public record CronJob(ObjectMeta metadata, CronJobSpec spec, Map<String, Object> other)
    implements Resource {

  /** Checks and copies what it is given. */
  public CronJob {
    Checks.given("metadata", metadata);
    Checks.given("spec", spec);
    other = Copies.document(other);
  }

  /** {@return a new builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return a builder that starts from this value} */
  public Builder toBuilder() {
    return builder().from(this);
  }

  @Override
  public String apiVersion() {
    return Kinds.CRON_JOB.apiVersion();
  }

  @Override
  public String kind() {
    return Kinds.CRON_JOB.kind();
  }

  @Override
  public Map<String, Object> toDocument() {
    return Kinds.CRON_JOB.write(this);
  }

  @Override
  public CronJob with(String path, @Nullable Object value) {
    return Kinds.CRON_JOB.with(this, path, value);
  }

  /**
   * Returns this CronJob with the defaults that the API server would give it; the Jobs it makes get
   * theirs when they are made, but for their pod template.
   *
   * <p>Source: {@code pkg/apis/batch/v1/defaults.go} and {@code pkg/apis/core/v1/defaults.go}.
   *
   * @return a copy in which what had no value has its default
   */
  public CronJob defaulted() {
    return Kinds.CRON_JOB.read(Defaulting.apply(toDocument()));
  }

  @Override
  public String toString() {
    return Text.of(this);
  }

  /**
   * Builds {@link CronJob} values; may be used again after {@code build()}, by one thread at a
   * time.
   */
  public static final class Builder extends CronJobBuilder {
    Builder() {}
  }
}
