package dev.jobwright.examples;

import static dev.jobwright.junit.JobwrightAssertions.assertThat;
import static dev.jobwright.junit.Scripted.exits;
import static dev.jobwright.junit.Scripted.fails;
import static dev.jobwright.junit.Scripted.runsFor;
import static dev.jobwright.junit.Scripted.succeeds;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.junit.Images;
import dev.jobwright.junit.JobwrightTest;
import dev.jobwright.junit.VirtualTime;
import dev.jobwright.manifest.Manifest;
import dev.jobwright.model.Job;
import dev.jobwright.model.RestartPolicy;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The code of docs/one-shot.md, parallel.md, indexed.md and work-queue.md. */
@JobwrightTest
class PatternPagesTest {

  private static void assertShown(String page, Job job) throws IOException {
    assertThat(Files.readString(Path.of("..", "docs", page)))
        .contains("```yaml\n" + Manifest.of(job).toYaml() + "```");
  }

  @Test
  void one_shot(Images images, JobRuntime runtime, VirtualTime time) throws IOException {
    // snippet:PatternOneShot
    Job migrate =
        Jobs.oneShot("migrate")
            .image("acme/migrate:3")
            .args("--to", "42")
            .backoffLimit(2)
            .activeDeadline(ofMinutes(10))
            .ttlAfterFinished(ofMinutes(60))
            .build();
    // end
    assertShown("one-shot.md", migrate);
    images.script("acme/migrate:3", fails(1).thenSucceeds());
    // snippet:PatternOneShotTest
    JobRun run = runtime.submit(migrate);
    time.runUntilDone(run);
    assertThat(run).succeeded().hasPods(2).retriedAfter(ofSeconds(10));
    // end
  }

  @Test
  void one_shot_in_place(Images images, JobRuntime runtime, VirtualTime time) {
    images.script("acme/migrate:3", fails(2).thenSucceeds());
    // snippet:PatternOneShotInPlace
    Job inPlace =
        Jobs.oneShot("migrate")
            .image("acme/migrate:3")
            .restartPolicy(RestartPolicy.ON_FAILURE)
            .build();
    JobRun run = runtime.submit(inPlace);
    time.runUntilDone(run);
    assertThat(run).succeeded().hasPods(1).retriedAfter(ofSeconds(0), ofSeconds(10));
    // end
  }

  @Test
  void parallel(Images images, JobRuntime runtime, VirtualTime time) throws IOException {
    // snippet:PatternParallel
    Job keys = Jobs.parallel("keys", 10).image("acme/keygen:1").parallelism(5).build();
    // end
    assertShown("parallel.md", keys);
    images.script("acme/keygen:1", runsFor(ofSeconds(30)));
    // snippet:PatternParallelTest
    JobRun run = runtime.submit(keys);
    time.runUntilDone(run);
    assertThat(run).succeeded().hasPods(10).hasMaxActive(5);
    // end
  }

  @Test
  void indexed(Images images, JobRuntime runtime, VirtualTime time) throws IOException {
    // snippet:PatternIndexed
    Job resize =
        Jobs.indexed("resize", 5)
            .image("acme/resize:1")
            .parallelism(5)
            .backoffLimitPerIndex(1)
            .maxFailedIndexes(2)
            .build();
    // end
    assertShown("indexed.md", resize);
    images.script("acme/resize:1", succeeds().onIndex(3, exits(9)));
    // snippet:PatternIndexedTest
    JobRun run = runtime.submit(resize);
    time.runUntilDone(run);
    assertThat(run).failed().withReason("FailedIndexes");
    assertThat(run).completedIndexes("0-2,4").failedIndexes("3").hasMaxActive(5);
    // end
  }

  @Test
  void work_queue(Images images, JobRuntime runtime, VirtualTime time) throws IOException {
    // snippet:PatternWorkQueue
    Job consumers = Jobs.workQueue("consumers").image("acme/worker:1").workers(5).build();
    // end
    assertShown("work-queue.md", consumers);
    images.script("acme/worker:1", runsFor(ofMinutes(2)));
    // snippet:PatternWorkQueueTest
    JobRun run = runtime.submit(consumers);
    time.runUntilDone(run);
    assertThat(run).succeeded().hasPods(5).hasSucceededPods(5);
    // end
  }
}
