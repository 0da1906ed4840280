package dev.jobwright.examples;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.local.LocalRuntime;
import dev.jobwright.manifest.Manifest;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobRuntime;
import dev.jobwright.runtime.Outcome;
import java.time.Duration;

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
   * Prints the Job as YAML and runs it; the retry comes after ten seconds of back-off.
   *
   * @param args not read
   */
  public static void main(String[] args) {
    System.out.println(Manifest.of(job()).toYaml());
    try (JobRuntime runtime =
        LocalRuntime.builder()
            .task(
                "acme/migrate:3",
                pod -> {
                  pod.out().println("migrating " + pod.args());
                  if (pod.attempt() == 0) {
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
