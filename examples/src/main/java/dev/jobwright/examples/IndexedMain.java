package dev.jobwright.examples;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.dsl.PodFailure;
import dev.jobwright.local.ExitException;
import dev.jobwright.local.LocalRuntime;
import dev.jobwright.manifest.Manifest;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobRuntime;
import dev.jobwright.runtime.JobStatus;
import java.time.Duration;

/** One pod for each index; an index that cannot succeed does not stop the others. */
public final class IndexedMain {

  private static final int CORRUPT_INPUT = 42;

  private IndexedMain() {}

  static Job job() {
    return Jobs.indexed("resize", 20)
        .image("acme/resize:1")
        .parallelism(4)
        .backoffLimitPerIndex(2)
        .podFailurePolicy(PodFailure.exitCodes(CORRUPT_INPUT).failsIndex())
        .build();
  }

  /**
   * Prints the Job as YAML and runs it: every index succeeds but number 7.
   *
   * @param args not read
   */
  public static void main(String[] args) {
    System.out.println(Manifest.of(job()).toYaml());
    try (JobRuntime runtime =
        LocalRuntime.builder()
            .threads(4)
            .task(
                "acme/resize:1",
                pod -> {
                  if (pod.index() == 7) {
                    throw new ExitException(CORRUPT_INPUT);
                  }
                })
            .build()) {
      JobRun run = runtime.submit(job());
      JobStatus status = run.await(Duration.ofMinutes(1)).status();
      System.out.println("completed " + status.completedIndexes());
      System.out.println("failed " + status.failedIndexes());
    }
  }
}
