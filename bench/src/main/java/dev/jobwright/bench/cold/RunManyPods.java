package dev.jobwright.bench.cold;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.local.LocalRuntime;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobStatus;
import java.time.Duration;

/** Runs a Job with more pods than the heap could hold. */
public final class RunManyPods {
  private static final int COMPLETIONS = 10_000_000;
  private static final int KEPT = 1_000;
  private static final String IMAGE = "acme/nothing:1";

  private RunManyPods() {}

  /**
   * Runs the Job and fails if it does not succeed.
   *
   * @param args not read
   */
  public static void main(String[] args) {
    int succeeded = run(COMPLETIONS).succeeded();
    if (succeeded != COMPLETIONS) {
      throw new IllegalStateException(succeeded + " pods have succeeded, not all");
    }
  }

  /** Runs a Job with some completions; its last pods are kept, and the others counted. */
  static JobStatus run(int completions) {
    Job job = Jobs.parallel("many", completions).image(IMAGE).parallelism(8).build();
    try (LocalRuntime runtime =
        LocalRuntime.builder().threads(8).keepPods(KEPT).task(IMAGE, pod -> {}).build()) {
      JobRun run = runtime.submit(job);
      JobStatus status = run.await(Duration.ofHours(1)).status();
      if (run.pods().size() != Math.min(completions, KEPT)) {
        throw new IllegalStateException(run.pods().size() + " pods are kept");
      }
      return status;
    }
  }
}
