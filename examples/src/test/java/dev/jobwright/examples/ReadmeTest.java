package dev.jobwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.local.LocalRuntime;
import dev.jobwright.manifest.Manifest;
import dev.jobwright.model.ConcurrencyPolicy;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.JobRuntime;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.time.Timeline;
import dev.jobwright.time.VirtualTimeline;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {

  private final Set<Integer> resized = ConcurrentHashMap.newKeySet();

  private void resizeShard(int index) {
    resized.add(index);
  }

  @Test
  void shortest_example() {
    // snippet:ShortestExample
    Job resize =
        Jobs.indexed("resize", 100)
            .image("acme/resize:1")
            .parallelism(8)
            .backoffLimitPerIndex(2)
            .maxFailedIndexes(5)
            .build();

    String yaml = Manifest.of(resize).toYaml();

    try (JobRuntime runtime =
        LocalRuntime.builder()
            .threads(8)
            .task("acme/resize:1", pod -> resizeShard(pod.index()))
            .build()) {
      Outcome outcome = runtime.submit(resize).await(Duration.ofMinutes(5));
      assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
    }
    // end
    assertThat(resized).hasSize(100);
    assertThat(yaml).startsWith("apiVersion: batch/v1\nkind: Job\n");
  }

  @Test
  void patterns(@TempDir Path folder) {
    // snippet:Patterns
    Job migrate =
        Jobs.oneShot("migrate")
            .image("acme/migrate:3")
            .command("/app/migrate")
            .args("--to", "42")
            .activeDeadline(Duration.ofMinutes(10))
            .build();
    Job pages = Jobs.parallel("pages", 10).image("acme/page:1").parallelism(5).build();
    Job consumers = Jobs.workQueue("consumers").image("acme/worker:1").workers(5).build();
    Job report = Jobs.oneShot("report").image("acme/report:7").build();
    CronJob nightly =
        Jobs.cron("nightly-report", "0 2 * * *")
            .timeZone("Europe/Stockholm")
            .onOverlap(ConcurrencyPolicy.FORBID)
            .runs(report);

    Manifest.of(migrate, pages, consumers, nightly).writeTo(folder.resolve("jobs.yaml"));
    // end
    assertThat(Manifest.read(folder.resolve("jobs.yaml")).resources())
        .containsExactly(migrate, pages, consumers, nightly);
  }

  @Test
  void virtual_time() {
    // snippet:VirtualTime
    VirtualTimeline time = Timeline.virtual(Instant.parse("2027-01-04T00:00:00Z"));
    Job flaky = Jobs.oneShot("flaky").image("acme/flaky:1").backoffLimit(3).build();

    try (JobRuntime runtime =
        LocalRuntime.builder()
            .timeline(time)
            .task(
                "acme/flaky:1",
                pod -> {
                  throw new IllegalStateException("no luck");
                })
            .build()) {
      Outcome outcome = runtime.submit(flaky).await(Duration.ofHours(1));
      assertThat(outcome).isInstanceOf(Outcome.Failed.class);
      assertThat(outcome.status().failed()).isEqualTo(4);
    }
    // end
    assertThat(Duration.between(Instant.parse("2027-01-04T00:00:00Z"), time.instant()))
        .isGreaterThan(Duration.ofSeconds(70));
  }
}
