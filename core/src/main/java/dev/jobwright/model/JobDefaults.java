package dev.jobwright.model;

import org.jspecify.annotations.Nullable;

/**
 * The defaults the API server gives Jobs and CronJobs.
 *
 * <p>Source: {@code pkg/apis/batch/v1/defaults.go}.
 */
final class JobDefaults {

  private static final int BACKOFF_LIMIT = 6;

  private JobDefaults() {}

  static Job apply(Job job) {
    return job.toBuilder().metadata(labelled(job)).spec(apply(job.spec())).build();
  }

  static CronJob apply(CronJob cron) {
    CronJobSpec spec = cron.spec();
    JobTemplate template = spec.jobTemplate();
    JobSpec jobSpec =
        template.spec().toBuilder().template(PodDefaults.apply(template.spec().template())).build();
    CronJobSpec.Builder defaulted =
        spec.toBuilder()
            .concurrencyPolicy(or(spec.concurrencyPolicy(), ConcurrencyPolicy.ALLOW))
            .suspend(or(spec.suspend(), false))
            .successfulJobsHistoryLimit(or(spec.successfulJobsHistoryLimit(), 3))
            .failedJobsHistoryLimit(or(spec.failedJobsHistoryLimit(), 1))
            .jobTemplate(template.toBuilder().spec(jobSpec).build());
    return cron.toBuilder().spec(defaulted.build()).build();
  }

  /** A Job without labels gets those of its pods. */
  private static ObjectMeta labelled(Job job) {
    ObjectMeta podMeta = job.spec().template().metadata();
    if (!job.metadata().labels().isEmpty() || podMeta == null) {
      return job.metadata();
    }
    return job.metadata().toBuilder().labels(podMeta.labels()).build();
  }

  private static JobSpec apply(JobSpec spec) {
    boolean once = spec.completions() == null && spec.parallelism() == null;
    return spec.toBuilder()
        .completions(once ? Integer.valueOf(1) : spec.completions())
        .parallelism(or(spec.parallelism(), 1))
        .backoffLimit(or(spec.backoffLimit(), backoffLimit(spec)))
        .completionMode(or(spec.completionMode(), CompletionMode.NON_INDEXED))
        .suspend(or(spec.suspend(), false))
        .manualSelector(or(spec.manualSelector(), false))
        .podReplacementPolicy(or(spec.podReplacementPolicy(), replacement(spec)))
        .podFailurePolicy(apply(spec.podFailurePolicy()))
        .template(PodDefaults.apply(spec.template()))
        .build();
  }

  private static int backoffLimit(JobSpec spec) {
    return spec.backoffLimitPerIndex() == null ? BACKOFF_LIMIT : Integer.MAX_VALUE;
  }

  private static PodReplacementPolicy replacement(JobSpec spec) {
    return spec.podFailurePolicy() == null
        ? PodReplacementPolicy.TERMINATING_OR_FAILED
        : PodReplacementPolicy.FAILED;
  }

  private static @Nullable PodFailurePolicy apply(@Nullable PodFailurePolicy policy) {
    return policy == null
        ? null
        : PodFailurePolicy.builder()
            .rules(policy.rules().stream().map(JobDefaults::apply).toList())
            .build();
  }

  private static PodFailurePolicyRule apply(PodFailurePolicyRule rule) {
    return rule.toBuilder()
        .onPodConditions(rule.onPodConditions().stream().map(JobDefaults::apply).toList())
        .build();
  }

  private static OnPodCondition apply(OnPodCondition condition) {
    return condition.toBuilder().status(or(condition.status(), ConditionStatus.TRUE)).build();
  }

  static <T> T or(@Nullable T value, T whenNull) {
    return value == null ? whenNull : value;
  }
}
