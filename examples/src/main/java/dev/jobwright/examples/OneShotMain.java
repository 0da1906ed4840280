package dev.jobwright.examples;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.local.LocalRuntime;
import dev.jobwright.manifest.Manifest;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobRuntime;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.time.Timeline;
import java.time.Duration;
import java.time.Instant;

/** One pod, until it has succeeded once: here it succeeds at the second attempt. */
public final class OneShotMain {

  private OneShotMain() {}

  static Job job() {
    return Jobs.oneShot("migrate")
        .image("acme/migrate:3")
        .args("--to", "42")
        .backoffLimit(2)
        .activeDeadline(Duration.ofMinutes(10))
        .build();
  }

  /**
   * Prints the Job as YAML and runs it; the ten seconds of back-off before the retry pass in
   * virtual time.
   *
   * @param args not read
   */
  public static void main(String[] args) {
    System.out.println(Manifest.of(job()).toYaml());
    try (JobRuntime runtime =
        LocalRuntime.builder()
            .timeline(Timeline.virtual(Instant.parse("2027-01-04T00:00:00Z")))
            .task(
                "acme/migrate:3",
                pod -> {
                  pod.out().println("migrating " + pod.args());
                  if (pod.attempt() == 1) {
                    throw new IllegalStateException("the database is not there yet");
                  }
                })
            .build()) {
      JobRun run = runtime.submit(job());
      Outcome outcome = run.await(Duration.ofMinutes(1));
      System.out.println(outcome);
    }
  }
}
