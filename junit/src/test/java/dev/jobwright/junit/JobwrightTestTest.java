package dev.jobwright.junit;

import static dev.jobwright.junit.Scripted.exits;
import static dev.jobwright.junit.Scripted.fails;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.manifest.Manifest;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.CronRun;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobRuntime;
import dev.jobwright.runtime.Outcome;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@JobwrightTest(startingAt = "2027-06-01T00:00:00Z")
class JobwrightTestTest {
  @BeforeEach
  void images_are_bound_before_each_test(Images images) {
    images.script("acme/report:7", fails(1).thenSucceeds()).script("acme/clean:1", exits(0));
  }

  @Test
  void parameters_are_of_the_same_runtime(JobRuntime runtime, VirtualTime time) {
    assertThat(time.now()).isEqualTo(Instant.parse("2027-06-01T00:00:00Z"));
    JobRun run = runtime.submit(Jobs.oneShot("report").image("acme/report:7").build());
    assertThat(time.runUntilDone(run)).isInstanceOf(Outcome.Succeeded.class);
    assertThat(runtime.now()).isEqualTo(time.now()).isAfter("2027-06-01T00:00:10Z");
  }

  @Test
  void a_job_comes_from_a_manifest(
      @FromManifest("k8s/jobs.yaml") Job report, JobRuntime runtime, VirtualTime time) {
    assertThat(time.runUntilDone(runtime.submit(report))).isInstanceOf(Outcome.Succeeded.class);
  }

  @Test
  void a_cron_job_comes_from_a_manifest_by_name(
      @FromManifest(value = "k8s/jobs.yaml", name = "clean") CronJob clean,
      JobRuntime runtime,
      VirtualTime time) {
    CronRun run = runtime.schedule(clean);
    time.advance(ofHours(3).plusSeconds(1));
    assertThat(run.jobs()).hasSize(3);
  }

  @Test
  void a_whole_manifest_comes_from_a_file(
      @FromManifest("src/test/resources/k8s/jobs.yaml") Manifest manifest) {
    assertThat(manifest.resources()).hasSize(3);
  }

  @Test
  @SystemTime
  void real_time_passes_by_itself(JobRuntime runtime) {
    Instant before = Instant.now();
    Job clean = Jobs.oneShot("clean").image("acme/clean:1").build();
    assertThat(runtime.submit(clean).await(Duration.ofMinutes(1)))
        .isInstanceOf(Outcome.Succeeded.class);
    assertThat(runtime.now()).isBetween(before, Instant.now());
  }

  @Nested
  class Within {
    @Test
    void a_nested_class_is_of_the_same_kind(VirtualTime time) {
      assertThat(time.now()).isEqualTo(Instant.parse("2027-06-01T00:00:00Z"));
    }

    @JobwrightTest(startingAt = "2028-02-29T00:00:00Z")
    void a_method_goes_before_its_class(VirtualTime time) {
      assertThat(time.now()).isEqualTo(Instant.parse("2028-02-29T00:00:00Z"));
    }
  }

  @AfterEach
  void parameters_are_there_after_each_test(JobRuntime runtime) {
    assertThat(runtime.now()).isNotNull();
  }
}
