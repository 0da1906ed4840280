package dev.jobwright.examples;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.local.LocalRuntime;
import dev.jobwright.manifest.Manifest;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobRuntime;
import java.time.Duration;

/** A fixed number of pods, some at a time. */
public final class ParallelMain {

  private ParallelMain() {}

  static Job job() {
    return Jobs.parallel("sample", 10).image("acme/sample:1").parallelism(3).build();
  }

  /**
   * Prints the Job as YAML, runs it, and prints its status at each change.
   *
   * @param args not read
   */
  public static void main(String[] args) {
    System.out.println(Manifest.of(job()).toYaml());
    try (JobRuntime runtime =
        LocalRuntime.builder()
            .threads(3)
            .task("acme/sample:1", pod -> pod.sleep(Duration.ofMillis(200)))
            .build()) {
      JobRun run = runtime.submit(job());
      run.onChange(
          status ->
              System.out.println(status.active() + " active, " + status.succeeded() + " done"));
      System.out.println(run.await(Duration.ofMinutes(1)));
    }
  }
}
