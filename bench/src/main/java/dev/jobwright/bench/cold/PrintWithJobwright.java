package dev.jobwright.bench.cold;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.dsl.PodFailure;
import dev.jobwright.manifest.Manifest;
import dev.jobwright.model.Job;

/** Declares a Job, which checks it, and prints its YAML: Jobwright's way. */
public final class PrintWithJobwright {
  private PrintWithJobwright() {}

  /**
   * Prints the Job.
   *
   * @param args not read
   */
  public static void main(String[] args) {
    System.out.print(Manifest.of(job()).toYaml());
  }

  /**
   * Declares the Job.
   *
   * @return the Job that {@link PrintWithFabric8} declares too
   */
  public static Job job() {
    return Jobs.indexed("resize", 100)
        .image("acme/resize:1")
        .namespace("images")
        .label("app", "resize")
        .parallelism(8)
        .retriesPerIndex(2)
        .maxFailedIndexes(5)
        .activeDeadline(ofHours(2))
        .ttlAfterFinished(ofMinutes(10))
        .podFailurePolicy(PodFailure.disruption().isIgnored(), PodFailure.exitCodes(42).failsJob())
        .command("/resize")
        .args("--width=640", "--quality=80")
        .env("BUCKET", "photos")
        .envFromSecret("TOKEN", "bucket-token", "token")
        .requests("cpu", "500m")
        .limits("memory", "1Gi")
        .build();
  }
}
