package dev.jobwright.bench;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.local.LocalRuntime;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.JobStatus;
import dev.jobwright.time.Timeline;
import java.time.Duration;
import java.time.Instant;
import org.openjdk.jmh.annotations.Benchmark;

/** Runs a Job that fails six times, which takes ten minutes and a half, and then succeeds. */
public class RetryInVirtualTime {
  static final int RETRIES = 6;

  private static final Instant START = Instant.parse("2027-01-04T00:00:00Z");
  private static final String IMAGE = "acme/flaky:1";
  private static final Job JOB = Jobs.oneShot("flaky").image(IMAGE).backoffLimit(RETRIES).build();

  @Benchmark
  public JobStatus jobwright() {
    try (LocalRuntime runtime =
        LocalRuntime.builder()
            .timeline(Timeline.virtual(START))
            .task(IMAGE, pod -> failAtFirst(pod.attempt()))
            .build()) {
      return runtime.submit(JOB).await(Duration.ofHours(1)).status();
    }
  }

  private static void failAtFirst(int attempt) {
    if (attempt <= RETRIES) {
      throw new IllegalStateException("no luck");
    }
  }
}
