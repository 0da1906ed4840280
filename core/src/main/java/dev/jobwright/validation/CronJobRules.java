package dev.jobwright.validation;

/** A CronJob document. */
final class CronJobRules {
  private static final int LONGEST_NAME = 52;

  private CronJobRules() {}

  static void check(Node cronJob) {
    Node metadata = cronJob.field("metadata");
    MetadataRules.check(metadata, metadata.field("labels"));
    ScheduleRules.check(cronJob.field("spec"));
    TimeZoneRules.check(cronJob.field("spec", "timeZone"));
    spec(cronJob.field("spec"));
    name(metadata);
  }

  private static void name(Node metadata) {
    String name = MetadataRules.nameOf(metadata);
    if (Names.bytes(name) > LONGEST_NAME) {
      metadata.at("name", name).invalid("must be no more than 52 characters; its Jobs get 11 more");
    }
  }

  /** The spec apart from its schedule and time zone. */
  static void spec(Node spec) {
    Checks.nonNegative(spec.field("startingDeadlineSeconds"));
    Checks.oneOf(spec.field("concurrencyPolicy"), "Allow", "Forbid", "Replace");
    jobTemplate(spec.field("jobTemplate", "spec"));
    Checks.nonNegative(spec.field("successfulJobsHistoryLimit"));
    Checks.nonNegative(spec.field("failedJobsHistoryLimit"));
  }

  private static void jobTemplate(Node job) {
    JobSpecRules.check(job, job.field("template").field("metadata", "labels").map());
    Node selector = job.field("selector");
    if (selector.isPresent()) {
      selector.invalid("`selector` will be auto-generated; remove it");
    }
    if (job.field("manualSelector").isTrue()) {
      job.field("manualSelector").notSupported("nil", "false");
    }
  }
}
