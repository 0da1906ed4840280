package dev.jobwright.bench;

import dev.jobwright.bench.PlainJob.Meta;

/** A CronJob as bare records, for Jackson to write. */
record PlainCronJob(String apiVersion, String kind, Meta metadata, CronSpec spec) {

  record CronSpec(
      String schedule,
      String timeZone,
      String concurrencyPolicy,
      Long startingDeadlineSeconds,
      Integer successfulJobsHistoryLimit,
      Integer failedJobsHistoryLimit,
      JobTemplate jobTemplate) {}

  record JobTemplate(PlainJob.Spec spec) {}
}
