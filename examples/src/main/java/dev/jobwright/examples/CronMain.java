package dev.jobwright.examples;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.local.LocalRuntime;
import dev.jobwright.manifest.Manifest;
import dev.jobwright.model.ConcurrencyPolicy;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.CronRun;
import dev.jobwright.runtime.JobRuntime;
import dev.jobwright.time.Timeline;
import dev.jobwright.time.VirtualTimeline;
import java.time.Duration;
import java.time.Instant;

/** A Job at each time of a schedule; three nights pass in virtual time. */
public final class CronMain {

  private CronMain() {}

  static CronJob cron() {
    Job report = Jobs.oneShot("report").image("acme/report:7").build();
    return Jobs.cron("nightly-report", "0 2 * * *")
        .timeZone("Europe/Stockholm")
        .onOverlap(ConcurrencyPolicy.FORBID)
        .startingDeadline(Duration.ofMinutes(10))
        .runs(report);
  }

  /**
   * Prints the CronJob as YAML and runs it for three days.
   *
   * @param args not read
   */
  public static void main(String[] args) {
    System.out.println(Manifest.of(cron()).toYaml());
    VirtualTimeline time = Timeline.virtual(Instant.parse("2027-03-27T00:00:00Z"));
    try (JobRuntime runtime =
        LocalRuntime.builder()
            .timeline(time)
            .task("acme/report:7", pod -> System.out.println(pod.podName() + " at " + pod.now()))
            .build()) {
      CronRun run = runtime.schedule(cron());
      time.advance(Duration.ofDays(3));
      System.out.println(run.status());
    }
  }
}
