package dev.jobwright.examples;

import static dev.jobwright.model.ConcurrencyPolicy.FORBID;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.jobwright.backfill.Backfill;
import dev.jobwright.backfill.BackfillJob;
import dev.jobwright.dsl.Jobs;
import dev.jobwright.local.LocalRuntime;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.CronRun;
import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobRuntime;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.runtime.Propagation;
import dev.jobwright.schedule.Schedule;
import dev.jobwright.schedule.ScheduleParseException;
import dev.jobwright.schedule.ScheduleWarning;
import dev.jobwright.simulation.CronForecast;
import dev.jobwright.simulation.RunModel;
import dev.jobwright.simulation.ScheduleSimulator;
import dev.jobwright.simulation.Simulation;
import dev.jobwright.time.Timeline;
import dev.jobwright.time.VirtualTimeline;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The code of docs/cron.md. */
class CronPageTest {

  @Test
  void a_cron_job_is_a_schedule_and_a_job() {
    // snippet:CronDeclare
    Job report = Jobs.oneShot("report").image("acme/report:7").activeDeadline(ofHours(1)).build();

    CronJob nightly =
        Jobs.cron("nightly-report", "30 2 * * *")
            .timeZone("Europe/Berlin")
            .onOverlap(FORBID)
            .startingDeadline(ofMinutes(10))
            .successfulJobsHistoryLimit(3)
            .failedJobsHistoryLimit(1)
            .runs(report);
    // end
    assertThat(nightly.spec().schedule()).isEqualTo("30 2 * * *");
  }

  @Test
  void a_schedule_tells_when_it_fires() {
    // snippet:CronSchedule
    Schedule schedule = Schedule.parse("30 2 * * *", ZoneId.of("Europe/Berlin"));

    Instant evening = Instant.parse("2027-03-26T20:00:00Z");
    assertThat(schedule.upcoming(evening, 2))
        .containsExactly(
            Instant.parse("2027-03-27T01:30:00Z"), // 02:30, winter time
            Instant.parse("2027-03-29T00:30:00Z")); // 28 March has no 02:30

    assertThat(schedule.describe(Locale.ENGLISH)).isEqualTo("at 02:30");
    assertThat(schedule.warnings(evening, evening.plus(Duration.ofDays(365))))
        .extracting(ScheduleWarning::message)
        .containsExactly(
            "02:30 is skipped on 2027-03-28 in Europe/Berlin",
            "02:30 happens twice on 2027-10-31 in Europe/Berlin");
    // end
  }

  @Test
  void a_schedule_that_cannot_be_read_says_why() {
    // snippet:CronRefused
    assertThatExceptionOfType(ScheduleParseException.class)
        .isThrownBy(() -> Schedule.parse("0 24 * * *"))
        .withMessage(
            """
            cannot read the schedule: end of range (24) above maximum (23): 24
              0 24 * * *
                ^ hour: 0 to 23, as a list of *, a, a-b, */step or a-b/step
            valid: "*/15 * * * *" (every 15 minutes), "30 2 * * 1-5" (at 02:30, Monday to Friday)\
            """);
    // end
  }

  @Test
  void a_cron_job_runs_in_virtual_time() {
    CronJob nightly =
        Jobs.cron("nightly-report", "30 2 * * *")
            .timeZone("Europe/Berlin")
            .runs(Jobs.oneShot("report").image("acme/report:7").build());
    // snippet:CronRun
    VirtualTimeline time = Timeline.virtual(Instant.parse("2027-01-04T00:00:00Z"));
    try (JobRuntime runtime =
        LocalRuntime.builder()
            .timeline(time)
            .task("acme/report:7", pod -> pod.out().println("report of " + pod.now()))
            .build()) {
      CronRun run = runtime.schedule(nightly);
      time.advance(Duration.ofDays(3)); // takes milliseconds

      assertThat(run.jobs()).hasSize(3);
      assertThat(run.status().lastScheduleTime()).isEqualTo("2027-01-06T01:30:00Z");
      assertThat(run.events()).extracting(JobEvent::reason).contains("SuccessfulCreate");

      JobRun now = run.trigger(); // kubectl create job --from=cronjob/nightly-report …
      assertThat(now.await(ofMinutes(5))).isInstanceOf(Outcome.Succeeded.class);

      run.suspend();
      time.advance(Duration.ofDays(3));
      run.resume();
      run.delete(Propagation.BACKGROUND);
    }
    // end
  }

  @Test
  void a_simulator_shows_a_year() {
    CronJob nightly =
        Jobs.cron("nightly", "0 2 * * *")
            .onOverlap(FORBID)
            .runs(Jobs.oneShot("nightly").image("acme/report:7").build());
    CronJob hourly =
        Jobs.cron("hourly", "0 * * * *").runs(Jobs.oneShot("hourly").image("acme/sync:2").build());
    // snippet:CronSimulator
    Instant newYear = Instant.parse("2027-01-01T00:00:00Z");
    Simulation year =
        ScheduleSimulator.over(newYear, newYear.plus(Duration.ofDays(365)))
            .cronJob(nightly, RunModel.lasting(ofHours(25))) // longer than a day
            .cronJob(hourly, RunModel.lasting(ofMinutes(5)))
            .outage(newYear.plus(ofHours(30)), newYear.plus(ofHours(36)))
            .simulate();
    assertThat(year.toText())
        .isEqualTo(
            """
            NAME      RUNS   SUCCEEDED   FAILED   REPLACED   RUNNING   OVERLAPPING   SKIPPED
            nightly   351    350         0        0          1         0             14
            hourly    8753   8753        0        0          0         0             6
            """);

    CronForecast forecast = year.forecast("nightly");
    assertThat(forecast.skipped()).isNotEmpty(); // nights on which the last run was still there
    forecast.check().neverOverlaps().neverReplaces();
    // end
    assertThat(year.forecast("hourly").runs()).isNotEmpty();
  }

  @Test
  void a_backfill_runs_what_was_not_run() {
    CronJob nightly =
        Jobs.cron("nightly-report", "30 2 * * *")
            .runs(Jobs.oneShot("report").image("acme/report:7").build());
    VirtualTimeline time = Timeline.virtual(Instant.parse("2027-02-01T00:00:00Z"));
    try (JobRuntime runtime =
        LocalRuntime.builder().timeline(time).task("acme/report:7", pod -> {}).build()) {
      // snippet:CronBackfill
      List<BackfillJob> january =
          Backfill.of(nightly)
              .between(Instant.parse("2027-01-01T00:00:00Z"), Instant.parse("2027-02-01T00:00:00Z"))
              .atMost(2)
              .stopOnFailure()
              .on(runtime)
              .await(ofHours(3));
      assertThat(january).hasSize(31).allMatch(job -> job.state() == BackfillJob.State.SUCCEEDED);
      // end
    }
  }
}
