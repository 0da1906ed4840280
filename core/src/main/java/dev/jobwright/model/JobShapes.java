package dev.jobwright.model;

/**
 * How the values for Jobs and CronJobs are written as documents and read back; each shape is laid
 * out when it is first used.
 */
final class JobShapes {

  private JobShapes() {}

  static final class OfJobSpec {
    private OfJobSpec() {}

    static final Shape<JobSpec, JobSpec.Builder> SHAPE =
        Shape.of("JobSpec", JobSpec::builder, JobSpec.Builder::build)
            .field("parallelism", Codec.INTEGER, JobSpec::parallelism, JobSpec.Builder::parallelism)
            .field("completions", Codec.INTEGER, JobSpec::completions, JobSpec.Builder::completions)
            .field(
                "completionMode",
                Codec.word(CompletionMode.class),
                JobSpec::completionMode,
                JobSpec.Builder::completionMode)
            .field(
                "backoffLimit", Codec.INTEGER, JobSpec::backoffLimit, JobSpec.Builder::backoffLimit)
            .field(
                "backoffLimitPerIndex",
                Codec.INTEGER,
                JobSpec::backoffLimitPerIndex,
                JobSpec.Builder::backoffLimitPerIndex)
            .field(
                "maxFailedIndexes",
                Codec.INTEGER,
                JobSpec::maxFailedIndexes,
                JobSpec.Builder::maxFailedIndexes)
            .field(
                "activeDeadlineSeconds",
                Codec.SECONDS,
                JobSpec::activeDeadline,
                JobSpec.Builder::activeDeadline)
            .field(
                "ttlSecondsAfterFinished",
                Codec.SECONDS,
                JobSpec::ttlAfterFinished,
                JobSpec.Builder::ttlAfterFinished)
            .field(
                "podFailurePolicy",
                Codec.later(() -> JobShapes.OfPodFailurePolicy.SHAPE),
                JobSpec::podFailurePolicy,
                JobSpec.Builder::podFailurePolicy)
            .field(
                "successPolicy",
                Codec.later(() -> JobShapes.OfSuccessPolicy.SHAPE),
                JobSpec::successPolicy,
                JobSpec.Builder::successPolicy)
            .field(
                "podReplacementPolicy",
                Codec.word(PodReplacementPolicy.class),
                JobSpec::podReplacementPolicy,
                JobSpec.Builder::podReplacementPolicy)
            .field("suspend", Codec.BOOLEAN, JobSpec::suspend, JobSpec.Builder::suspend)
            .field(
                "manualSelector",
                Codec.BOOLEAN,
                JobSpec::manualSelector,
                JobSpec.Builder::manualSelector)
            .field(
                "selector",
                Codec.later(() -> MetaShapes.OfLabelSelector.SHAPE),
                JobSpec::selector,
                JobSpec.Builder::selector)
            .field("managedBy", Codec.TEXT, JobSpec::managedBy, JobSpec.Builder::managedBy)
            .field(
                "template",
                Codec.later(() -> PodShapes.OfPodTemplate.SHAPE),
                JobSpec::template,
                JobSpec.Builder::template)
            .others(JobSpec::other, JobSpec.Builder::putOther);
  }

  static final class OfPodFailurePolicy {
    private OfPodFailurePolicy() {}

    static final Shape<PodFailurePolicy, PodFailurePolicy.Builder> SHAPE =
        Shape.of("PodFailurePolicy", PodFailurePolicy::builder, PodFailurePolicy.Builder::build)
            .list(
                "rules",
                Codec.list(() -> JobShapes.OfPodFailurePolicyRule.SHAPE),
                PodFailurePolicy::rules,
                PodFailurePolicy.Builder::rules);
  }

  static final class OfPodFailurePolicyRule {
    private OfPodFailurePolicyRule() {}

    static final Shape<PodFailurePolicyRule, PodFailurePolicyRule.Builder> SHAPE =
        Shape.of(
                "PodFailurePolicyRule",
                PodFailurePolicyRule::builder,
                PodFailurePolicyRule.Builder::build)
            .field(
                "action",
                Codec.word(PodFailurePolicyAction.class),
                PodFailurePolicyRule::action,
                PodFailurePolicyRule.Builder::action)
            .field(
                "onExitCodes",
                Codec.later(() -> JobShapes.OfOnExitCodes.SHAPE),
                PodFailurePolicyRule::onExitCodes,
                PodFailurePolicyRule.Builder::onExitCodes)
            .field(
                "onPodConditions",
                Codec.list(() -> JobShapes.OfOnPodCondition.SHAPE),
                PodFailurePolicyRule::onPodConditions,
                PodFailurePolicyRule.Builder::onPodConditions);
  }

  static final class OfOnExitCodes {
    private OfOnExitCodes() {}

    static final Shape<OnExitCodes, OnExitCodes.Builder> SHAPE =
        Shape.of(
                "PodFailurePolicyOnExitCodesRequirement",
                OnExitCodes::builder,
                OnExitCodes.Builder::build)
            .field(
                "containerName",
                Codec.TEXT,
                OnExitCodes::containerName,
                OnExitCodes.Builder::containerName)
            .field(
                "operator",
                Codec.word(ExitCodeOperator.class),
                OnExitCodes::operator,
                OnExitCodes.Builder::operator)
            .field(
                "values",
                Codec.list(Codec.INTEGER),
                OnExitCodes::values,
                OnExitCodes.Builder::values);
  }

  static final class OfOnPodCondition {
    private OfOnPodCondition() {}

    static final Shape<OnPodCondition, OnPodCondition.Builder> SHAPE =
        Shape.of(
                "PodFailurePolicyOnPodConditionsPattern",
                OnPodCondition::builder,
                OnPodCondition.Builder::build)
            .field("type", Codec.TEXT, OnPodCondition::type, OnPodCondition.Builder::type)
            .field(
                "status",
                Codec.word(ConditionStatus.class),
                OnPodCondition::status,
                OnPodCondition.Builder::status);
  }

  static final class OfSuccessPolicy {
    private OfSuccessPolicy() {}

    static final Shape<SuccessPolicy, SuccessPolicy.Builder> SHAPE =
        Shape.of("SuccessPolicy", SuccessPolicy::builder, SuccessPolicy.Builder::build)
            .field(
                "rules",
                Codec.list(() -> JobShapes.OfSuccessPolicyRule.SHAPE),
                SuccessPolicy::rules,
                SuccessPolicy.Builder::rules);
  }

  static final class OfSuccessPolicyRule {
    private OfSuccessPolicyRule() {}

    static final Shape<SuccessPolicyRule, SuccessPolicyRule.Builder> SHAPE =
        Shape.of("SuccessPolicyRule", SuccessPolicyRule::builder, SuccessPolicyRule.Builder::build)
            .field(
                "succeededIndexes",
                Codec.TEXT,
                SuccessPolicyRule::succeededIndexes,
                SuccessPolicyRule.Builder::succeededIndexes)
            .field(
                "succeededCount",
                Codec.INTEGER,
                SuccessPolicyRule::succeededCount,
                SuccessPolicyRule.Builder::succeededCount);
  }

  static final class OfJobTemplate {
    private OfJobTemplate() {}

    static final Shape<JobTemplate, JobTemplate.Builder> SHAPE =
        Shape.of("JobTemplateSpec", JobTemplate::builder, JobTemplate.Builder::build)
            .field(
                "metadata",
                Codec.later(() -> MetaShapes.OfObjectMeta.SHAPE),
                JobTemplate::metadata,
                JobTemplate.Builder::metadata)
            .field(
                "spec",
                Codec.later(() -> JobShapes.OfJobSpec.SHAPE),
                JobTemplate::spec,
                JobTemplate.Builder::spec);
  }

  static final class OfCronJobSpec {
    private OfCronJobSpec() {}

    static final Shape<CronJobSpec, CronJobSpec.Builder> SHAPE =
        Shape.of("CronJobSpec", CronJobSpec::builder, CronJobSpec.Builder::build)
            .field("schedule", Codec.TEXT, CronJobSpec::schedule, CronJobSpec.Builder::schedule)
            .field("timeZone", Codec.ZONE, CronJobSpec::timeZone, CronJobSpec.Builder::timeZone)
            .field(
                "concurrencyPolicy",
                Codec.word(ConcurrencyPolicy.class),
                CronJobSpec::concurrencyPolicy,
                CronJobSpec.Builder::concurrencyPolicy)
            .field("suspend", Codec.BOOLEAN, CronJobSpec::suspend, CronJobSpec.Builder::suspend)
            .field(
                "startingDeadlineSeconds",
                Codec.SECONDS,
                CronJobSpec::startingDeadline,
                CronJobSpec.Builder::startingDeadline)
            .field(
                "successfulJobsHistoryLimit",
                Codec.INTEGER,
                CronJobSpec::successfulJobsHistoryLimit,
                CronJobSpec.Builder::successfulJobsHistoryLimit)
            .field(
                "failedJobsHistoryLimit",
                Codec.INTEGER,
                CronJobSpec::failedJobsHistoryLimit,
                CronJobSpec.Builder::failedJobsHistoryLimit)
            .field(
                "jobTemplate",
                Codec.later(() -> JobShapes.OfJobTemplate.SHAPE),
                CronJobSpec::jobTemplate,
                CronJobSpec.Builder::jobTemplate)
            .others(CronJobSpec::other, CronJobSpec.Builder::putOther);
  }
}
