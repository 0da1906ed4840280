package dev.jobwright.bench;

import static dev.jobwright.model.ConcurrencyPolicy.FORBID;
import static java.time.Duration.ofMinutes;

import dev.jobwright.bench.PlainCronJob.CronSpec;
import dev.jobwright.bench.PlainCronJob.JobTemplate;
import dev.jobwright.bench.PlainJob.Container;
import dev.jobwright.bench.PlainJob.Env;
import dev.jobwright.bench.PlainJob.EnvSource;
import dev.jobwright.bench.PlainJob.Meta;
import dev.jobwright.bench.PlainJob.Pod;
import dev.jobwright.bench.PlainJob.Resources;
import dev.jobwright.bench.PlainJob.SecretKey;
import dev.jobwright.bench.PlainJob.Spec;
import dev.jobwright.bench.PlainJob.Template;
import dev.jobwright.dsl.Jobs;
import dev.jobwright.model.CronJob;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.batch.v1.CronJobBuilder;
import java.util.List;
import java.util.Map;

/** A CronJob of a report that is made each night. */
final class NightlyCronJob {
  private NightlyCronJob() {}

  static CronJob jobwright() {
    return Jobs.cron("nightly-report", "0 2 * * *")
        .namespace("reports")
        .label("app", "report")
        .timeZone("Europe/Stockholm")
        .onOverlap(FORBID)
        .startingDeadline(ofMinutes(10))
        .successfulJobsHistoryLimit(7)
        .failedJobsHistoryLimit(7)
        .runs(
            Jobs.oneShot("report")
                .image("acme/report:7")
                .backoffLimit(2)
                .activeDeadline(ofMinutes(30))
                .command("/bin/sh", "-c", "report --day yesterday && publish")
                .env("BUCKET", "reports")
                .envFromSecret("PASSWORD", "database", "password")
                .requests("cpu", "250m")
                .requests("memory", "512Mi")
                .limits("memory", "512Mi")
                .serviceAccountName("reporter")
                .build());
  }

  static io.fabric8.kubernetes.api.model.batch.v1.CronJob fabric8() {
    return new CronJobBuilder()
        .withNewMetadata()
        .withName("nightly-report")
        .withNamespace("reports")
        .addToLabels("app", "report")
        .endMetadata()
        .withNewSpec()
        .withSchedule("0 2 * * *")
        .withTimeZone("Europe/Stockholm")
        .withConcurrencyPolicy("Forbid")
        .withStartingDeadlineSeconds(600L)
        .withSuccessfulJobsHistoryLimit(7)
        .withFailedJobsHistoryLimit(7)
        .withNewJobTemplate()
        .withNewSpec()
        .withBackoffLimit(2)
        .withActiveDeadlineSeconds(1800L)
        .withNewTemplate()
        .withNewSpec()
        .addNewContainer()
        .withName("report")
        .withImage("acme/report:7")
        .withCommand("/bin/sh", "-c", "report --day yesterday && publish")
        .addNewEnv()
        .withName("BUCKET")
        .withValue("reports")
        .endEnv()
        .addNewEnv()
        .withName("PASSWORD")
        .withNewValueFrom()
        .withNewSecretKeyRef("password", "database", null)
        .endValueFrom()
        .endEnv()
        .withNewResources()
        .addToRequests("cpu", new Quantity("250m"))
        .addToRequests("memory", new Quantity("512Mi"))
        .addToLimits("memory", new Quantity("512Mi"))
        .endResources()
        .endContainer()
        .withRestartPolicy("Never")
        .withServiceAccountName("reporter")
        .endSpec()
        .endTemplate()
        .endSpec()
        .endJobTemplate()
        .endSpec()
        .build();
  }

  static PlainCronJob plain() {
    Container container =
        new Container(
            "report",
            "acme/report:7",
            null,
            List.of("/bin/sh", "-c", "report --day yesterday && publish"),
            null,
            List.of(
                new Env("BUCKET", "reports", null),
                new Env("PASSWORD", null, new EnvSource(new SecretKey("database", "password")))),
            new Resources(Map.of("cpu", "250m", "memory", "512Mi"), Map.of("memory", "512Mi")));
    Spec job =
        new Spec(
            null,
            null,
            null,
            2,
            null,
            null,
            1800L,
            null,
            null,
            new Template(new Pod(List.of(container), "Never", "reporter")));
    return new PlainCronJob(
        "batch/v1",
        "CronJob",
        new Meta("nightly-report", "reports", Map.of("app", "report")),
        new CronSpec("0 2 * * *", "Europe/Stockholm", "Forbid", 600L, 7, 7, new JobTemplate(job)));
  }
}
