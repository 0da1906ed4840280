package dev.jobwright.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobwright.backfill.Backfill;
import dev.jobwright.backfill.BackfillJob;
import dev.jobwright.backfill.BackfillJob.Origin;
import dev.jobwright.backfill.BackfillJob.State;
import dev.jobwright.backfill.BackfillRun;
import dev.jobwright.model.Container;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.CronJobSpec;
import dev.jobwright.model.JobSpec;
import dev.jobwright.model.JobTemplate;
import dev.jobwright.model.ObjectMeta;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.PodTemplate;
import dev.jobwright.model.RestartPolicy;
import dev.jobwright.runtime.CronRun;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.Propagation;
import dev.jobwright.time.Timeline;
import dev.jobwright.time.VirtualTimeline;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackfillTest {
  private static final Instant NOW = Instant.parse("2027-01-10T00:00:30Z");
  private static final Instant FROM = Instant.parse("2027-01-04T00:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HOUR = Duration.ofHours(1);

  private final VirtualTimeline time = Timeline.virtual(NOW);
  private final List<String> started = Collections.synchronizedList(new ArrayList<>());
  private final Set<String> failing = new HashSet<>();
  private int running;
  private int mostRunning;
  private final LocalRuntime runtime =
      LocalRuntime.builder().timeline(time).threads(8).task("report", this::report).build();

  private void report(TaskContext pod) throws InterruptedException {
    started.add(pod.jobName());
    count(1);
    pod.sleep(Duration.ofMinutes(10));
    count(-1);
    if (failing.contains(pod.jobName())) {
      throw new IllegalStateException("no data");
    }
  }

  private synchronized void count(int difference) {
    running += difference;
    mostRunning = Math.max(mostRunning, running);
  }

  @AfterEach
  void close() {
    runtime.close();
  }

  private static CronJob daily() {
    Container container = Container.builder().name("main").image("report").build();
    PodSpec pod =
        PodSpec.builder().addContainers(container).restartPolicy(RestartPolicy.NEVER).build();
    JobSpec job =
        JobSpec.builder().backoffLimit(0).template(PodTemplate.builder().spec(pod).build()).build();
    return CronJob.builder()
        .metadata(ObjectMeta.builder().name("daily").build())
        .spec(
            CronJobSpec.builder()
                .schedule("0 0 * * *")
                .jobTemplate(JobTemplate.builder().spec(job).build())
                .build())
        .build();
  }

  private static String jobName(int day) {
    return "daily-" + FROM.plus(DAY.multipliedBy(day)).getEpochSecond() / 60;
  }

  private static List<State> states(List<BackfillJob> jobs) {
    return jobs.stream().map(BackfillJob::state).toList();
  }

  @Test
  void runs_the_jobs_of_a_past_span_one_after_the_other() {
    BackfillRun run =
        Backfill.of(daily()).between(FROM, FROM.plus(DAY.multipliedBy(3))).on(runtime);

    assertThat(states(run.jobs())).containsExactly(State.RUNNING, State.WAITING, State.WAITING);
    List<BackfillJob> jobs = run.await(HOUR);
    assertThat(states(jobs)).containsOnly(State.SUCCEEDED).hasSize(3);
    assertThat(jobs).extracting(BackfillJob::origin).containsOnly(Origin.SUBMITTED);
    assertThat(started).containsExactly(jobName(0), jobName(1), jobName(2));
    assertThat(mostRunning).isEqualTo(1);
    assertThat(run.isOver()).isTrue();
    assertThat(Duration.between(NOW, time.instant())).isBetween(HOUR.dividedBy(2), HOUR);
  }

  @Test
  void a_job_of_a_time_is_looked_for_in_the_namespace_of_the_cron_job() {
    CronJob inBatch = daily().with("metadata.namespace", "batch");
    Backfill first = Backfill.of(inBatch).between(FROM, FROM.plus(DAY));

    first.on(runtime).await(HOUR);

    assertThat(first.on(runtime).jobs()).extracting(BackfillJob::origin).containsOnly(Origin.FOUND);
    assertThat(Backfill.of(daily()).between(FROM, FROM.plus(DAY)).on(runtime).await(HOUR))
        .extracting(BackfillJob::origin)
        .containsOnly(Origin.SUBMITTED);
    assertThat(started).containsExactly(jobName(0), jobName(0));
  }

  @Test
  void runs_no_more_than_allowed_at_a_time() {
    BackfillRun run =
        Backfill.of(daily()).between(FROM, FROM.plus(DAY.multipliedBy(6))).atMost(4).on(runtime);
    time.advance(HOUR);

    assertThat(states(run.jobs())).containsOnly(State.SUCCEEDED).hasSize(6);
    assertThat(mostRunning).isEqualTo(4);
  }

  @Test
  void jobs_are_named_and_annotated_as_by_the_controller_but_nobody_owns_them() {
    CronJob kolkata = daily().with("spec.timeZone", "Asia/Kolkata");
    BackfillRun run = Backfill.of(kolkata).between(FROM, FROM.plus(DAY)).on(runtime);

    JobRun job = run.await(HOUR).get(0).run();
    assertThat(job.name()).isEqualTo("daily-" + (FROM.getEpochSecond() / 60 + 18 * 60 + 30));
    assertThat(job.job().metadata().annotations())
        .containsEntry(
            "batch.kubernetes.io/cronjob-scheduled-timestamp", "2027-01-05T00:00:00+05:30");
    assertThat(job.job().metadata().other()).doesNotContainKey("ownerReferences");
  }

  @Test
  void a_job_that_is_there_already_is_not_run_again() {
    Backfill backfill = Backfill.of(daily()).between(FROM, FROM.plus(DAY.multipliedBy(2)));
    backfill.on(runtime).await(HOUR);
    List<BackfillJob> again =
        backfill.between(FROM, FROM.plus(DAY.multipliedBy(3))).on(runtime).await(HOUR);

    assertThat(started).hasSize(3);
    assertThat(states(again)).containsOnly(State.SUCCEEDED);
    assertThat(again)
        .extracting(BackfillJob::origin)
        .containsExactly(Origin.FOUND, Origin.FOUND, Origin.SUBMITTED);
  }

  @Test
  void a_thousand_jobs_that_are_there_already_are_soon_passed_over() {
    Backfill hours =
        Backfill.of(daily().with("spec.schedule", "0 * * * *"))
            .between(FROM, FROM.plus(DAY.multipliedBy(42)))
            .atMost(100);
    hours.on(runtime).await(DAY);
    int first = started.size();

    assertThat(hours.on(runtime).isOver()).isTrue();
    assertThat(started).hasSize(first).hasSize(42 * 24);
  }

  @Test
  void a_failure_keeps_none_of_the_others_from_running() {
    failing.add(jobName(1));
    List<BackfillJob> jobs =
        Backfill.of(daily()).between(FROM, FROM.plus(DAY.multipliedBy(3))).on(runtime).await(HOUR);

    assertThat(states(jobs)).containsExactly(State.SUCCEEDED, State.FAILED, State.SUCCEEDED);
  }

  @Test
  void a_failure_stops_it_where_that_was_asked_for() {
    failing.add(jobName(1));
    List<BackfillJob> jobs =
        Backfill.of(daily())
            .between(FROM, FROM.plus(DAY.multipliedBy(4)))
            .stopOnFailure()
            .on(runtime)
            .await(HOUR);

    assertThat(states(jobs))
        .containsExactly(State.SUCCEEDED, State.FAILED, State.NOT_STARTED, State.NOT_STARTED);
    assertThat(jobs.get(3).run()).isNull();
  }

  @Test
  void a_job_that_is_deleted_makes_room_for_the_next() {
    BackfillRun run =
        Backfill.of(daily()).between(FROM, FROM.plus(DAY.multipliedBy(2))).on(runtime);
    time.advance(Duration.ofMinutes(1));
    run.jobs().get(0).run().delete(Propagation.BACKGROUND);

    assertThat(states(run.jobs())).containsExactly(State.DELETED, State.RUNNING);
  }

  @Test
  void stopping_it_lets_what_runs_go_on() {
    BackfillRun run =
        Backfill.of(daily()).between(FROM, FROM.plus(DAY.multipliedBy(3))).on(runtime);
    run.stop();

    assertThat(states(run.await(HOUR)))
        .containsExactly(State.SUCCEEDED, State.NOT_STARTED, State.NOT_STARTED);
  }

  @Test
  void waiting_ends_when_the_time_is_up() {
    BackfillRun run =
        Backfill.of(daily()).between(FROM, FROM.plus(DAY.multipliedBy(3))).on(runtime);

    assertThat(states(run.await(Duration.ofMinutes(15))))
        .containsExactly(State.SUCCEEDED, State.RUNNING, State.WAITING);
    assertThat(time.instant()).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
  }

  @Test
  void the_cron_job_itself_does_not_run_a_time_again_that_was_backfilled() {
    CronRun cron = runtime.schedule(daily());
    cron.suspend();
    time.advance(DAY.multipliedBy(2));
    Instant last = Instant.parse("2027-01-12T00:00:00Z");
    Backfill.of(daily()).between(last, last.plusSeconds(1)).on(runtime).await(HOUR);
    cron.resume();
    time.advance(HOUR);

    assertThat(started).hasSize(1);
    assertThat(cron.jobs()).isEmpty();
  }

  @Test
  void on_threads_of_the_machine_it_goes_on_by_itself() {
    try (LocalRuntime real = LocalRuntime.builder().task("report", pod -> {}).build()) {
      List<BackfillJob> jobs =
          Backfill.of(daily())
              .between(FROM, FROM.plus(DAY.multipliedBy(20)))
              .atMost(3)
              .on(real)
              .await(Duration.ofMinutes(2));

      assertThat(states(jobs)).containsOnly(State.SUCCEEDED).hasSize(20);
    }
  }

  @Test
  void times_are_those_from_the_begin_up_to_before_the_end() {
    Backfill berlin =
        Backfill.of(daily().with("spec.timeZone", "Europe/Berlin"))
            .between(Instant.parse("2027-01-03T23:00:00Z"), Instant.parse("2027-01-05T23:00:00Z"));
    assertThat(berlin.times())
        .containsExactly(
            Instant.parse("2027-01-03T23:00:00Z"), Instant.parse("2027-01-04T23:00:00Z"));
    assertThat(
            Backfill.of(daily().with("spec.schedule", "@every 1h"))
                .between(FROM, FROM.plus(HOUR.multipliedBy(3)))
                .times())
        .containsExactly(FROM.plus(HOUR), FROM.plus(HOUR.multipliedBy(2)));
    assertThat(Backfill.of(daily()).between(FROM, FROM).on(runtime).isOver()).isTrue();
  }

  @Test
  void what_makes_no_sense_is_refused_at_once() {
    assertThatThrownBy(() -> Backfill.of(daily()).between(NOW, FROM))
        .hasMessage(
            "to: 2027-01-04T00:00:00Z: is before the begin of the span, 2027-01-10T00:00:30Z:"
                + " write a later time");
    assertThatThrownBy(() -> Backfill.of(daily()).atMost(0))
        .hasMessage("atMost: 0: must be at least 1");
    CronJob offset =
        daily().toBuilder()
            .spec(daily().spec().toBuilder().timeZone(ZoneId.of("+02:00")).build())
            .build();
    assertThatThrownBy(() -> Backfill.of(offset))
        .hasMessage(
            "spec.timeZone: \"+02:00\": unknown time zone +02:00: write one of the tz database, such"
                + " as Europe/Berlin, or Etc/GMT-2 for a fixed offset of +02:00");
    CronJob unbound =
        daily().with("spec.jobTemplate.spec.template.spec.containers[0].image", "other");
    Backfill other = Backfill.of(unbound).between(FROM, NOW);
    assertThatThrownBy(() -> other.on(runtime))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("image \"other\" is bound to nothing");
  }
}
