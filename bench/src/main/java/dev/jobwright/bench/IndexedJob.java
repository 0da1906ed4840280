package dev.jobwright.bench;

import dev.jobwright.bench.PlainJob.Container;
import dev.jobwright.bench.PlainJob.Env;
import dev.jobwright.bench.PlainJob.EnvSource;
import dev.jobwright.bench.PlainJob.ExitCodes;
import dev.jobwright.bench.PlainJob.FailurePolicy;
import dev.jobwright.bench.PlainJob.FailureRule;
import dev.jobwright.bench.PlainJob.Meta;
import dev.jobwright.bench.PlainJob.Pod;
import dev.jobwright.bench.PlainJob.PodCondition;
import dev.jobwright.bench.PlainJob.Resources;
import dev.jobwright.bench.PlainJob.SecretKey;
import dev.jobwright.bench.PlainJob.Spec;
import dev.jobwright.bench.PlainJob.Template;
import java.util.List;
import java.util.Map;

/** The Job of the cold start, as bare records. */
final class IndexedJob {
  private IndexedJob() {}

  static PlainJob plain() {
    Container container =
        new Container(
            "resize",
            "acme/resize:1",
            null,
            List.of("/resize"),
            List.of("--width=640", "--quality=80"),
            List.of(
                new Env("BUCKET", "photos", null),
                new Env("TOKEN", null, new EnvSource(new SecretKey("bucket-token", "token")))),
            new Resources(Map.of("cpu", "500m"), Map.of("memory", "1Gi")));
    FailurePolicy policy =
        new FailurePolicy(
            List.of(
                new FailureRule(
                    "Ignore", List.of(new PodCondition("DisruptionTarget", "True")), null),
                new FailureRule("FailJob", null, new ExitCodes("In", List.of(42)))));
    return new PlainJob(
        "batch/v1",
        "Job",
        new Meta("resize", "images", Map.of("app", "resize")),
        new Spec(
            8,
            100,
            "Indexed",
            null,
            2,
            5,
            7200L,
            600,
            policy,
            new Template(new Pod(List.of(container), "Never", null))));
  }
}
