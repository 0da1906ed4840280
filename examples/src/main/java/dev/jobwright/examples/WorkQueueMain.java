package dev.jobwright.examples;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.dsl.QueueService;
import dev.jobwright.dsl.WorkQueues;
import dev.jobwright.local.LocalQueue;
import dev.jobwright.local.LocalRuntime;
import dev.jobwright.manifest.Manifest;
import dev.jobwright.model.Job;
import dev.jobwright.model.Resource;
import dev.jobwright.queue.Codec;
import dev.jobwright.queue.QueueStore;
import dev.jobwright.queue.WorkQueue;
import dev.jobwright.runtime.JobRuntime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Workers that share a queue: complete when one has succeeded and all have ended. */
public final class WorkQueueMain {

  private WorkQueueMain() {}

  static QueueService server() {
    return WorkQueues.memq("queue").image("acme/queue:1").durable("1Gi");
  }

  static Job job() {
    return Jobs.workQueue("consumers")
        .image("acme/worker:1")
        .workers(5)
        .consumes(server(), "keygen")
        .build();
  }

  /**
   * Prints the queue's server and the Job as YAML, and lets five workers empty the queue.
   *
   * @param args not read
   */
  public static void main(String[] args) {
    List<Resource> all = new ArrayList<>(server().resources());
    all.add(job());
    System.out.println(Manifest.of(all).toYaml());

    try (LocalQueue queue = LocalQueue.start(server().service());
        QueueStore client = queue.connect()) {
      WorkQueue<String> keygen = WorkQueue.open(client, "keygen", Codec.text());
      keygen.enqueueAll(WorkItems.ALL);
      try (JobRuntime runtime =
          LocalRuntime.builder()
              .threads(5)
              .queue(queue)
              .task("acme/worker:1", queue.worker("keygen", item -> System.out.println(item)))
              .build()) {
        System.out.println(runtime.submit(job()).await(Duration.ofMinutes(1)));
        System.out.println(keygen.stats().depth() + " items left");
      }
    }
  }
}
