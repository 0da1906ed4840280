package dev.jobwright.junit;

import static dev.jobwright.junit.JobwrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.queue.Lease;
import dev.jobwright.queue.WorkQueue;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobRuntime;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@JobwrightTest
class WorkQueueTest {
  private final Set<String> done = new ConcurrentSkipListSet<>();

  @BeforeEach
  void there_is_work(WorkQueue<String> queue, Images images) {
    queue.enqueue("one");
    queue.enqueue("two");
    images.task(
        "acme/worker:1",
        pod -> {
          Optional<Lease<String>> lease = queue.lease(Duration.ofMinutes(1));
          while (lease.isPresent()) {
            done.add(lease.get().item());
            lease.get().ack();
            lease = queue.lease(Duration.ofMinutes(1));
          }
        });
  }

  @Test
  void workers_empty_the_queue_of_their_test(
      WorkQueue<String> queue, JobRuntime runtime, VirtualTime time) {
    JobRun run =
        runtime.submit(Jobs.workQueue("workers").image("acme/worker:1").workers(2).build());
    time.runUntilDone(run);
    assertThat(run).succeeded();
    assertThat(done).containsExactly("one", "two");
    assertThat(queue.lease(Duration.ofMinutes(1))).isEmpty();
  }
}
