package dev.jobwright.examples;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.local.LocalRuntime;
import dev.jobwright.manifest.Manifest;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.JobRuntime;
import java.time.Duration;

/** Workers that share a queue: complete when one has succeeded and all have ended. */
public final class WorkQueueMain {

  private WorkQueueMain() {}

  static Job job() {
    return Jobs.workQueue("consumers").image("acme/worker:1").workers(5).build();
  }

  /**
   * Prints the Job as YAML and lets five workers empty a queue.
   *
   * @param args not read
   */
  public static void main(String[] args) {
    System.out.println(Manifest.of(job()).toYaml());
    WorkItems queue = new WorkItems();
    try (JobRuntime runtime =
        LocalRuntime.builder()
            .threads(5)
            .task(
                "acme/worker:1",
                pod -> {
                  for (String item = queue.take(); item != null; item = queue.take()) {
                    pod.out().println(item);
                    pod.sleep(Duration.ofMillis(10));
                  }
                })
            .build()) {
      System.out.println(runtime.submit(job()).await(Duration.ofMinutes(1)));
      System.out.println(queue.left() + " items left");
    }
  }
}
