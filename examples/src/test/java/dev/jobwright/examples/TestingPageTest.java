package dev.jobwright.examples;

import static dev.jobwright.junit.JobwrightAssertions.assertThat;
import static dev.jobwright.junit.JobwrightAssertions.containing;
import static dev.jobwright.junit.Scripted.exits;
import static dev.jobwright.junit.Scripted.fails;
import static dev.jobwright.junit.Scripted.killedBy;
import static dev.jobwright.junit.Scripted.runsFor;
import static dev.jobwright.junit.Scripted.succeeds;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.junit.AdversarialTest;
import dev.jobwright.junit.FromManifest;
import dev.jobwright.junit.Images;
import dev.jobwright.junit.JobwrightExtension;
import dev.jobwright.junit.JobwrightTest;
import dev.jobwright.junit.OnCluster;
import dev.jobwright.junit.VirtualTime;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.CronRun;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobRuntime;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The code of docs/testing.md. */
class TestingPageTest {

  // snippet:TestingExtension
  static class ReportTest {
    @RegisterExtension
    final JobwrightExtension jobs =
        JobwrightExtension.local().script("acme/report:7", fails(2).thenSucceeds()).build();

    private final Job report = Jobs.oneShot("report").image("acme/report:7").build();

    @Test
    void retries_until_it_succeeds() {
      JobRun run = jobs.submit(report);
      jobs.advance(ofMinutes(1));
      assertThat(run).succeeded().hasFailedPods(2).retriedAfter(ofSeconds(10), ofSeconds(20));
    }
  }

  // end

  @Nested
  class TheExtension extends ReportTest {}

  // snippet:TestingAnnotation
  @JobwrightTest(startingAt = "2027-03-27T12:00:00Z")
  static class NightlyTest {
    private final Job report = Jobs.oneShot("report").image("acme/report:7").build();
    private final CronJob nightly =
        Jobs.cron("nightly", "30 2 * * *").timeZone("Europe/Stockholm").runs(report);

    @Test
    void skips_the_night_in_which_clocks_jump(Images images, JobRuntime runtime, VirtualTime time) {
      images.script("acme/report:7", runsFor(ofMinutes(3)));
      CronRun run = runtime.schedule(nightly);
      time.advance(ofDays(3));
      assertThat(run).firedExactlyAt(at("2027-03-29T00:30:00Z"), at("2027-03-30T00:30:00Z"));
    }

    private static Instant at(String time) {
      return Instant.parse(time);
    }
  }

  // end

  @Nested
  class TheAnnotation extends NightlyTest {}

  @JobwrightTest
  @Nested
  class ScriptsTest {
    @Test
    void each_index_has_its_script(Images images, JobRuntime runtime, VirtualTime time) {
      // snippet:TestingScripts
      images
          .script("acme/fetch:1", fails(2).after(ofSeconds(5)).thenSucceeds())
          .script("acme/check:1", exits(42))
          .script("acme/heavy:1", killedBy(9))
          .script("acme/resize:1", succeeds().onIndex(7, exits(3)))
          .task("acme/greet:1", pod -> pod.out().println("hello from " + pod.podName()));
      // end
      Job resize = Jobs.indexed("resize", 8).image("acme/resize:1").backoffLimitPerIndex(0).build();
      JobRun run = runtime.submit(resize);
      time.runUntilDone(run);
      assertThat(run).failed().completedIndexes("0-6").failedIndexes("7");
      JobRun greet = runtime.submit(Jobs.oneShot("greet").image("acme/greet:1").build());
      time.runUntilDone(greet);
      assertThat(greet).logged(containing("hello from greet-"));
    }

    // snippet:TestingManifest
    @Test
    void the_manifest_that_is_deployed_stands_one_failure(
        @FromManifest("src/test/resources/k8s/jobs.yaml") Job report,
        Images images,
        JobRuntime runtime,
        VirtualTime time) {
      images.script("acme/report:7", fails(1).thenSucceeds());
      JobRun run = runtime.submit(report);
      time.runUntilDone(run);
      assertThat(run).succeeded().hasPods(2);
    }

    // end

    @Test
    void a_report_is_written(
        Images images, JobRuntime runtime, VirtualTime time, @TempDir Path folder) {
      images.script("acme/report:7", fails(1).thenSucceeds());
      JobRun run = runtime.submit(Jobs.oneShot("report").image("acme/report:7").build());
      time.runUntilDone(run);
      // snippet:TestingReport
      System.out.print(run.report().toText());
      run.report().writeTo(folder.resolve("report.html"));
      // end
      assertThat(folder.resolve("report.html")).content().contains("Pods over time");
    }
  }

  // snippet:TestingAdversary
  @JobwrightTest
  static class ResizeTest {
    private final Set<Integer> resized = ConcurrentHashMap.newKeySet();

    @AdversarialTest(seeds = 50)
    void is_safe_to_rerun(Images images, JobRuntime runtime, VirtualTime time) {
      images.task("acme/resize:1", pod -> resized.add(pod.index()));
      JobRun run = runtime.submit(Jobs.indexed("resize", 4).image("acme/resize:1").build());
      time.runUntilDone(run);
      assertThat(run).succeeded();
      assertThat(resized).hasSize(4);
    }
  }

  // end

  @Nested
  class TheAdversary extends ResizeTest {}

  // snippet:TestingCluster
  @OnCluster(namespace = "batch-tests")
  static class ResizeOnClusterTest extends ResizeTest {}
  // end
}
