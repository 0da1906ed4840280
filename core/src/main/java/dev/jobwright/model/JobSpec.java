package dev.jobwright.model;

import java.time.Duration;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a Job runs, how often, how many at a time, and when it gives up; what is null here gets the
 * server's default.
 *
 * <p>Kubernetes: {@code batch/v1 JobSpec}.
 *
 * @param parallelism most pods at one time; null means 1
 * @param completions pods that must succeed; null with {@code parallelism} set makes a work queue,
 *     null for both means 1
 * @param completionMode whether completions carry an index; null means {@code NonIndexed}
 * @param backoffLimit failed pods that are borne before the Job fails; null means 6, or no limit
 *     when {@code backoffLimitPerIndex} is set
 * @param backoffLimitPerIndex failures borne for each index; only for Indexed Jobs
 * @param maxFailedIndexes failed indexes that are borne; only with {@code backoffLimitPerIndex};
 *     null bears all
 * @param activeDeadline longest time the Job may be active since its start, in whole seconds; null
 *     for no limit
 * @param ttlAfterFinished time after which a finished Job is deleted, in whole seconds; null keeps
 *     it
 * @param podFailurePolicy what a pod's failure means, by exit code or condition; null counts every
 *     failure
 * @param successPolicy when an Indexed Job has succeeded early; null waits for every index
 * @param podReplacementPolicy when a terminating pod is replaced; null means {@code
 *     TerminatingOrFailed}, or {@code Failed} with a pod failure policy
 * @param suspend whether the Job waits without pods; null means false
 * @param manualSelector whether {@code selector} is the user's own; null means false
 * @param selector which pods belong to the Job; null lets the server generate it, as nearly
 *     everybody should
 * @param managedBy controller that looks after the Job; null means the Job controller of Kubernetes
 * @param template pods the Job makes
 * @param other fields of the API that have no component here, kept as they are
 */
@Value.Builder
@Values
public record JobSpec(
    @Nullable Integer parallelism,
    @Nullable Integer completions,
    @Nullable CompletionMode completionMode,
    @Nullable Integer backoffLimit,
    @Nullable Integer backoffLimitPerIndex,
    @Nullable Integer maxFailedIndexes,
    @Nullable Duration activeDeadline,
    @Nullable Duration ttlAfterFinished,
    @Nullable PodFailurePolicy podFailurePolicy,
    @Nullable SuccessPolicy successPolicy,
    @Nullable PodReplacementPolicy podReplacementPolicy,
    @Nullable Boolean suspend,
    @Nullable Boolean manualSelector,
    @Nullable LabelSelector selector,
    @Nullable String managedBy,
    PodTemplate template,
    Map<String, Object> other) {

  /** Checks and copies what it is given. */
  public JobSpec {
    Checks.wholeSeconds("activeDeadline", activeDeadline);
    Checks.wholeSeconds("ttlAfterFinished", ttlAfterFinished);
    Checks.given("template", template);
    other = Copies.document(other);
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
   * Builds {@link JobSpec} values; may be used again after {@code build()}, by one thread at a
   * time.
   */
  public static final class Builder extends JobSpecBuilder {
    Builder() {}
  }
}
