package dev.jobwright.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.jobwright.model.ConcurrencyPolicy;
import dev.jobwright.model.Container;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.CronJobSpec;
import dev.jobwright.model.Job;
import dev.jobwright.model.JobSpec;
import dev.jobwright.model.JobTemplate;
import dev.jobwright.model.ObjectMeta;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.PodTemplate;
import dev.jobwright.model.RestartPolicy;
import dev.jobwright.runtime.CronRun;
import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.runtime.Propagation;
import dev.jobwright.time.Timeline;
import dev.jobwright.time.VirtualTimeline;
import dev.jobwright.validation.ValidationException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CronRunTest {
  private static final Instant START = Instant.parse("2027-01-04T00:00:30Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private final VirtualTimeline time = Timeline.virtual(START);
  private final List<String> started = new ArrayList<>();
  private Duration jobTakes = Duration.ofMinutes(1);
  private final LocalRuntime runtime =
      LocalRuntime.builder()
          .timeline(time)
          .task(
              "report",
              pod -> {
                started.add(pod.now().toString());
                pod.sleep(jobTakes);
              })
          .build();

  @AfterEach
  void close() {
    runtime.close();
  }

  private static CronJob cron(ConcurrencyPolicy policy) {
    Container container = Container.builder().name("main").image("report").build();
    PodSpec pod =
        PodSpec.builder().addContainers(container).restartPolicy(RestartPolicy.NEVER).build();
    JobSpec job = JobSpec.builder().template(PodTemplate.builder().spec(pod).build()).build();
    return CronJob.builder()
        .metadata(ObjectMeta.builder().name("nightly").build())
        .spec(
            CronJobSpec.builder()
                .schedule("0 * * * *")
                .concurrencyPolicy(policy)
                .jobTemplate(JobTemplate.builder().spec(job).build())
                .build())
        .build();
  }

  private static List<String> reasons(CronRun run) {
    return run.events().stream().map(JobEvent::reason).distinct().toList();
  }

  @Test
  void jobs_are_started_at_each_time_of_the_schedule_and_three_are_kept() {
    CronRun run = runtime.schedule(cron(ConcurrencyPolicy.ALLOW));
    time.advance(HOUR.multipliedBy(5).plusMinutes(10));

    assertThat(started).hasSize(5).allMatch(at -> at.contains(":00:00.1"));
    assertThat(run.jobs())
        .extracting(JobRun::name)
        .containsExactly("nightly-29983860", "nightly-29983920", "nightly-29983980");
    assertThat(run.status().lastScheduleTime()).isEqualTo("2027-01-04T05:00:00Z");
    assertThat(run.status().active()).isEmpty();
    assertThat(reasons(run))
        .containsExactly("SuccessfulCreate", "SawCompletedJob", "SuccessfulDelete");
  }

  @Test
  void a_job_that_still_runs_holds_back_the_next_one_which_starts_when_it_ends() {
    jobTakes = Duration.ofMinutes(90);
    CronRun run = runtime.schedule(cron(ConcurrencyPolicy.FORBID));
    time.advance(HOUR.multipliedBy(4));

    assertThat(started).hasSize(3);
    assertThat(started.get(1)).startsWith("2027-01-04T02:30:0");
    assertThat(started.get(2)).startsWith("2027-01-04T04:00:0");
    assertThat(reasons(run)).contains("JobAlreadyActive");
  }

  @Test
  void a_job_that_still_runs_is_replaced() {
    jobTakes = Duration.ofMinutes(90);
    CronRun run = runtime.schedule(cron(ConcurrencyPolicy.REPLACE));
    time.advance(HOUR.multipliedBy(3));

    assertThat(started).hasSize(3);
    assertThat(run.jobs()).hasSize(1);
    assertThat(run.status().active()).hasSize(1);
  }

  @Test
  void nothing_starts_while_suspended_and_the_last_missed_time_runs_on_resume() {
    CronRun run = runtime.schedule(cron(ConcurrencyPolicy.ALLOW));
    run.suspend();
    time.advance(HOUR.multipliedBy(5));
    assertThat(started).isEmpty();

    run.resume();
    time.advance(Duration.ofMinutes(5));
    assertThat(started).hasSize(1);
    assertThat(run.status().lastScheduleTime()).isEqualTo("2027-01-04T05:00:00Z");
  }

  @Test
  void a_job_can_be_started_by_hand() {
    CronRun run = runtime.schedule(cron(ConcurrencyPolicy.ALLOW));
    JobRun now = run.trigger("nightly-now");

    assertThat(now.await(HOUR)).isInstanceOf(Outcome.Succeeded.class);
    assertThat(now.job().metadata().annotations())
        .containsEntry("cronjob.kubernetes.io/instantiate", "manual");
    assertThatThrownBy(() -> run.trigger("nightly-now"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("jobs.batch \"nightly-now\" already exists");
    assertThat(run.events())
        .extracting(JobEvent::reason, JobEvent::message)
        .containsExactly(
            tuple(
                "UnexpectedJob",
                "Saw a job that the controller did not create or forgot: nightly-now"));
  }

  @Test
  void jobs_started_by_hand_without_a_name_are_numbered() {
    CronRun run = runtime.schedule(cron(ConcurrencyPolicy.ALLOW));

    assertThat(run.trigger().name()).isEqualTo("nightly-manual-1");
    JobRun second = run.trigger();
    assertThat(second.name()).isEqualTo("nightly-manual-2");
    assertThat(run.jobs()).extracting(JobRun::name).contains("nightly-manual-1", second.name());
  }

  @Test
  void jobs_started_by_hand_from_several_threads_get_names_of_their_own() {
    CronRun run = runtime.schedule(cron(ConcurrencyPolicy.ALLOW));

    assertThat(IntStream.range(0, 20).parallel().mapToObj(i -> run.trigger().name()))
        .doesNotHaveDuplicates();
  }

  @Test
  void an_active_job_that_is_deleted_goes_missing() {
    jobTakes = Duration.ofHours(9);
    CronRun run = runtime.schedule(cron(ConcurrencyPolicy.FORBID));
    time.advance(HOUR);
    run.jobs().get(0).delete(Propagation.BACKGROUND);
    time.advance(Duration.ofSeconds(10));

    assertThat(run.status().active()).isEmpty();
    assertThat(reasons(run)).containsExactly("SuccessfulCreate", "MissingJob");
  }

  @Test
  void an_update_to_an_image_that_is_bound_to_nothing_is_refused() {
    CronRun run = runtime.schedule(cron(ConcurrencyPolicy.ALLOW));
    String image = "spec.jobTemplate.spec.template.spec.containers[0].image";

    assertThatThrownBy(() -> run.update(run.cronJob().with(image, "other")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("image \"other\" is bound to nothing");
    time.advance(HOUR);
    assertThat(started).hasSize(1);
  }

  @Test
  void an_update_to_another_name_or_namespace_is_refused() {
    CronRun run = runtime.schedule(cron(ConcurrencyPolicy.ALLOW));

    for (String field : List.of("metadata.name", "metadata.namespace")) {
      assertThatThrownBy(() -> run.update(run.cronJob().with(field, "other")))
          .isInstanceOf(ValidationException.class)
          .hasMessageContaining(field + ": Invalid value: \"other\": field is immutable");
    }
    run.update(run.cronJob().with("metadata.namespace", "default"));
    assertThat(run).hasToString("CronJob nightly, " + run.status());
  }

  @Test
  void a_cron_job_by_a_fixed_offset_runs_at_that_offset() {
    CronRun run =
        runtime.schedule(cron(ConcurrencyPolicy.ALLOW).with("spec.timeZone", "Etc/GMT-3"));
    run.update(run.cronJob().with("spec.schedule", "0 5 * * *"));
    time.advance(HOUR.multipliedBy(3));

    assertThat(run.status().lastScheduleTime()).isEqualTo("2027-01-04T02:00:00Z");
  }

  @Test
  void a_new_schedule_takes_the_place_of_the_old_one() {
    CronRun run = runtime.schedule(cron(ConcurrencyPolicy.ALLOW));
    CronJob now = run.cronJob();
    run.update(now.with("spec.schedule", "*/30 * * * *"));
    time.advance(HOUR.multipliedBy(2));

    assertThat(started).hasSize(4);
    assertThatThrownBy(() -> run.update(now.with("spec.schedule", "every hour")))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("spec.schedule");
    assertThat(run.cronJob().spec().schedule()).isEqualTo("*/30 * * * *");
  }

  @Test
  void the_time_waited_for_before_a_new_schedule_still_finds_what_was_missed() {
    CronRun run =
        runtime.schedule(cron(ConcurrencyPolicy.ALLOW).with("spec.schedule", "30 * * * *"));
    time.advance(Duration.ofMinutes(10));
    run.update(run.cronJob().with("spec.schedule", "5 * * * *"));
    time.advance(Duration.ofMinutes(21));

    assertThat(started).containsExactly("2027-01-04T00:30:00.100Z");
    assertThat(run.status().lastScheduleTime()).isEqualTo("2027-01-04T00:05:00Z");
  }

  @Test
  void a_new_schedule_that_never_fires_is_warned_of() {
    CronRun run = runtime.schedule(cron(ConcurrencyPolicy.ALLOW));
    run.update(run.cronJob().with("spec.schedule", "0 0 31 2 *"));
    time.advance(Duration.ofSeconds(1));

    assertThat(reasons(run)).containsExactly("InvalidSchedule");
  }

  @Test
  void a_job_whose_name_is_taken_is_not_started() {
    CronRun run = runtime.schedule(cron(ConcurrencyPolicy.ALLOW));
    runtime.submit(
        Job.builder()
            .metadata(ObjectMeta.builder().name("nightly-29983740").build())
            .spec(run.cronJob().spec().jobTemplate().spec())
            .build());
    time.advance(HOUR);

    assertThat(run.jobs()).isEmpty();
    assertThat(started).hasSize(1);
  }

  @Test
  void deleting_it_deletes_its_jobs_unless_they_are_orphaned() {
    jobTakes = Duration.ofHours(9);
    CronRun run = runtime.schedule(cron(ConcurrencyPolicy.ALLOW));
    time.advance(HOUR);
    JobRun job = run.jobs().get(0);
    run.delete(Propagation.BACKGROUND);
    time.advance(HOUR.multipliedBy(3));

    assertThat(job.await(Duration.ZERO)).isInstanceOf(Outcome.Deleted.class);
    assertThat(started).hasSize(1);
    assertThatThrownBy(run::resume).isInstanceOf(IllegalStateException.class);
    assertThat(runtime.schedule(cron(ConcurrencyPolicy.ALLOW)).name()).isEqualTo("nightly");
  }

  @Test
  void an_orphaned_job_runs_on() {
    jobTakes = Duration.ofHours(2);
    CronRun run = runtime.schedule(cron(ConcurrencyPolicy.ALLOW));
    time.advance(HOUR);
    JobRun job = run.jobs().get(0);
    run.delete(Propagation.ORPHAN);

    assertThat(job.await(HOUR.multipliedBy(3))).isInstanceOf(Outcome.Succeeded.class);
  }

  @Test
  void an_image_that_is_bound_to_nothing_is_refused_at_once() {
    CronJob unbound =
        cron(ConcurrencyPolicy.ALLOW)
            .with("spec.jobTemplate.spec.template.spec.containers[0].image", "other");
    assertThatThrownBy(() -> runtime.schedule(unbound))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("image \"other\" is bound to nothing");
  }
}
