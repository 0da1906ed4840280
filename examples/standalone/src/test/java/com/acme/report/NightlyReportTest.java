package com.acme.report;

import static dev.jobwright.junit.JobwrightAssertions.assertThat;
import static dev.jobwright.junit.Scripted.fails;
import static dev.jobwright.junit.Scripted.succeeds;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jobwright.junit.Images;
import dev.jobwright.junit.JobwrightTest;
import dev.jobwright.junit.VirtualTime;
import dev.jobwright.manifest.Manifest;
import dev.jobwright.runtime.CronRun;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobRuntime;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@JobwrightTest(startingAt = "2027-03-01T00:00:00Z")
class NightlyReportTest {

  /** Ten and a half minutes of back-off on a cluster. */
  @Test
  void six_retries(Images images, JobRuntime runtime, VirtualTime time) {
    images.script(NightlyReport.IMAGE, fails(6).thenSucceeds());
    JobRun run = runtime.submit(NightlyReport.report());
    time.runUntilDone(run);
    assertThat(run)
        .succeeded()
        .hasFailedPods(6)
        .retriedAfter(
            ofSeconds(10),
            ofSeconds(20),
            ofSeconds(40),
            ofSeconds(80),
            ofSeconds(160),
            ofSeconds(320));
  }

  /** March 2027; on the 28th clocks in Stockholm go from two to three, and nothing runs at two. */
  @Test
  void a_month_of_nights(Images images, JobRuntime runtime, VirtualTime time) {
    images.script(NightlyReport.IMAGE, succeeds().after(ofSeconds(90)));
    CronRun run = runtime.schedule(NightlyReport.nightly());
    time.advance(ofDays(31));
    assertThat(run).hasFired(30).skippedNone().neverOverlapped().allSucceeded();
  }

  @Test
  void the_build_has_written_the_manifest() {
    Manifest written = Manifest.read(Path.of("target/k8s/nightly-report.yaml"));
    assertEquals(Manifest.of(NightlyReport.nightly()), written);
  }
}
