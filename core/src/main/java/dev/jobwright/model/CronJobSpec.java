package dev.jobwright.model;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * When Jobs are made, what happens when they overlap, and how many finished ones are kept.
 *
 * <p>Kubernetes: {@code batch/v1 CronJobSpec}.
 *
 * @param schedule five cron fields or a descriptor such as {@code @daily}, in the dialect of
 *     Kubernetes
 * @param timeZone zone the schedule is read in; null means the zone of the cluster's controller,
 *     UTC in practice; a name that Java does not list, such as {@code EST}, is read as the zone it
 *     stands for
 * @param concurrencyPolicy what happens when a Job is still running at the next time; null means
 *     {@code Allow}
 * @param suspend whether no further Jobs are made; null means false
 * @param startingDeadline how late a Job may still be started, in whole seconds; null for no limit
 * @param successfulJobsHistoryLimit succeeded Jobs that are kept; null means 3
 * @param failedJobsHistoryLimit failed Jobs that are kept; null means 1
 * @param jobTemplate Job that is made
 * @param other fields of the API that have no component here, kept as they are
 */
@Value.Builder
@Values
public record CronJobSpec(
    String schedule,
    @Nullable ZoneId timeZone,
    @Nullable ConcurrencyPolicy concurrencyPolicy,
    @Nullable Boolean suspend,
    @Nullable Duration startingDeadline,
    @Nullable Integer successfulJobsHistoryLimit,
    @Nullable Integer failedJobsHistoryLimit,
    JobTemplate jobTemplate,
    Map<String, Object> other) {

  /** Checks and copies what it is given. */
  public CronJobSpec {
    Checks.given("schedule", schedule);
    Checks.wholeSeconds("startingDeadline", startingDeadline);
    Checks.given("jobTemplate", jobTemplate);
    other = ZoneNames.without(Copies.document(other), timeZone);
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
   * Builds {@link CronJobSpec} values; may be used again after {@code build()}, by one thread at a
   * time.
   */
  public static final class Builder extends CronJobSpecBuilder {
    Builder() {}
  }
}
