package dev.jobwright.controller;

import static dev.jobwright.controller.CronWorld.job;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.controller.ChildJob.State;
import dev.jobwright.model.ConcurrencyPolicy;
import dev.jobwright.runtime.CronStatus;
import dev.jobwright.runtime.EventType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CronControllerTest {
  private static final CronEvent ALREADY_ACTIVE =
      CronEvent.normal(
          "JobAlreadyActive",
          "Not starting job because prior execution is running and concurrency policy is Forbid");

  @Test
  void starts_nothing_before_the_first_time_and_wakes_a_tenth_of_a_second_after_it() {
    CronWorld world = new CronWorld(spec -> spec);

    CronStep step = world.step();

    assertThat(step)
        .isEqualTo(new CronStep(CronStatus.EMPTY, List.of(), List.of(), at("12:01:00.100")));
  }

  @Test
  void starts_the_job_of_a_time_and_sleeps_until_the_next() {
    CronWorld world = new CronWorld(spec -> spec);

    CronStep step = world.at("12:01:00.100");

    assertThat(step.actions()).containsExactly(new CronAction.Create(job("12:01"), at("12:01:00")));
    assertThat(step.events())
        .containsExactly(CronEvent.normal("SuccessfulCreate", "Created job " + job("12:01")));
    assertThat(step.status())
        .isEqualTo(new CronStatus(List.of(job("12:01")), at("12:01:00"), null));
    assertThat(step.wakeAt()).isEqualTo(at("12:02:00.100"));
  }

  @Test
  void starts_a_time_only_once() {
    CronWorld world = new CronWorld(spec -> spec);
    world.at("12:01:00.100");

    CronStep step = world.at("12:01:30");

    assertThat(step.actions()).isEmpty();
    assertThat(step.events()).isEmpty();
    assertThat(step.wakeAt()).isEqualTo(at("12:02:00.100"));
  }

  @Test
  void allow_lets_jobs_overlap() {
    CronWorld world = new CronWorld(spec -> spec);
    world.at("12:01:00.100");

    world.at("12:02:00.100");

    assertThat(world.status.active()).containsExactly(job("12:01"), job("12:02"));
  }

  @Test
  void forbid_starts_nothing_while_a_job_is_active_and_makes_up_for_it_when_it_ends() {
    CronWorld world = new CronWorld(spec -> spec.concurrencyPolicy(ConcurrencyPolicy.FORBID));
    world.at("12:01:00.100");

    CronStep blocked = world.at("12:02:00.100");
    world.end(job("12:01"), State.COMPLETE, "12:03:20");
    CronStep late = world.at("12:03:20");

    assertThat(blocked.events()).containsExactly(ALREADY_ACTIVE);
    assertThat(blocked.status().lastScheduleTime()).isEqualTo(at("12:01:00"));
    assertThat(blocked.wakeAt()).isEqualTo(at("12:03:00.100"));
    assertThat(late.actions()).containsExactly(new CronAction.Create(job("12:03"), at("12:03:00")));
  }

  @Test
  void replace_deletes_the_active_jobs_first() {
    CronWorld world = new CronWorld(spec -> spec.concurrencyPolicy(ConcurrencyPolicy.REPLACE));
    world.at("12:01:00.100");

    CronStep step = world.at("12:02:00.100");

    assertThat(step.actions())
        .containsExactly(
            new CronAction.Delete(job("12:01")),
            new CronAction.Create(job("12:02"), at("12:02:00")));
    assertThat(step.events())
        .containsExactly(
            CronEvent.normal("SuccessfulDelete", "Deleted job " + job("12:01")),
            CronEvent.normal("SuccessfulCreate", "Created job " + job("12:02")));
    assertThat(step.status().active()).containsExactly(job("12:02"));
  }

  @Test
  void only_the_most_recent_missed_time_is_started() {
    CronWorld world = new CronWorld(spec -> spec);

    CronStep step = world.at("12:10:30");

    assertThat(step.actions()).containsExactly(new CronAction.Create(job("12:10"), at("12:10:00")));
    assertThat(step.events()).hasSize(1);
  }

  @Test
  void more_than_a_hundred_missed_times_are_warned_of_but_the_last_is_started() {
    CronWorld world = new CronWorld(spec -> spec);

    CronStep hundred = world.at("13:40:00");
    world.status = CronStatus.EMPTY;
    world.children.clear();
    CronStep more = world.at("13:41:00");

    assertThat(reasons(hundred)).containsExactly("SuccessfulCreate");
    assertThat(more.events())
        .first()
        .isEqualTo(
            CronEvent.warning(
                "TooManyMissedTimes",
                "too many missed start times. Set or decrease .spec.startingDeadlineSeconds or"
                    + " check clock skew"));
    assertThat(more.actions()).containsExactly(new CronAction.Create(job("13:41"), at("13:41:00")));
  }

  @Test
  void a_time_beyond_the_starting_deadline_is_skipped_in_silence() {
    CronWorld world =
        new CronWorld(spec -> spec.schedule("0 * * * *").startingDeadline(Duration.ofSeconds(30)));

    CronStep late = world.at("13:00:30");
    CronStep next = world.at("14:00:29");

    assertThat(late)
        .isEqualTo(new CronStep(CronStatus.EMPTY, List.of(), List.of(), at("14:00:00.100")));
    assertThat(next.actions()).containsExactly(new CronAction.Create(job("14:00"), at("14:00:00")));
  }

  @Test
  void a_starting_deadline_limits_how_many_times_count_as_missed() {
    CronWorld world = new CronWorld(spec -> spec.startingDeadline(Duration.ofMinutes(10)));

    assertThat(reasons(world.at("18:00:00"))).containsExactly("SuccessfulCreate");
  }

  @Test
  void missed_times_of_an_uneven_schedule_may_be_overlooked() {
    CronWorld world = new CronWorld(spec -> spec.schedule("1,2,30 * * * *"));

    CronStep step = world.at("12:45:00");

    assertThat(step.actions()).isEmpty();
    assertThat(step.wakeAt()).isEqualTo(at("13:01:00.100"));
  }

  @Test
  void a_schedule_that_never_fires_is_warned_of() {
    CronWorld world = new CronWorld(spec -> spec.schedule("0 0 31 2 *"));

    assertThat(world.step())
        .isEqualTo(
            new CronStep(
                CronStatus.EMPTY,
                List.of(),
                List.of(
                    CronEvent.warning(
                        "InvalidSchedule",
                        "invalid schedule: 0 0 31 2 * : time difference between two schedules is"
                            + " less than 1 second")),
                null));
  }

  @Test
  void a_suspended_cron_job_starts_nothing_and_leaves_its_jobs_alone() {
    CronWorld world = new CronWorld(spec -> spec);
    world.at("12:01:00.100");
    world.update(spec -> spec.suspend(true));

    CronStep step = world.at("12:02:00.100");

    assertThat(step.actions()).isEmpty();
    assertThat(step.wakeAt()).isNull();
    assertThat(step.status().active()).containsExactly(job("12:01"));
  }

  @Test
  void a_resumed_cron_job_starts_the_most_recent_time_it_missed() {
    CronWorld world = new CronWorld(spec -> spec.suspend(true));
    world.at("12:02:30");
    world.update(spec -> spec.suspend(false));

    assertThat(world.at("12:04:30").actions())
        .containsExactly(new CronAction.Create(job("12:04"), at("12:04:00")));
  }

  @Test
  void a_resumed_cron_job_starts_nothing_beyond_its_deadline() {
    CronWorld world =
        new CronWorld(
            spec ->
                spec.schedule("0 * * * *").suspend(true).startingDeadline(Duration.ofMinutes(5)));
    world.update(spec -> spec.suspend(false));

    assertThat(world.at("13:30:00").actions()).isEmpty();
  }

  @Test
  void a_job_that_ended_leaves_the_active_list() {
    CronWorld world = new CronWorld(spec -> spec);
    world.at("12:01:00.100");
    world.at("12:02:00.100");
    world.end(job("12:01"), State.COMPLETE, "12:02:10");
    world.end(job("12:02"), State.FAILED, "12:02:10");

    CronStep step = world.at("12:02:10");

    assertThat(step.events())
        .containsExactly(
            CronEvent.normal(
                "SawCompletedJob", "Saw completed job: " + job("12:01") + ", condition: Complete"),
            CronEvent.normal(
                "SawCompletedJob", "Saw completed job: " + job("12:02") + ", condition: Failed"));
    assertThat(step.status()).isEqualTo(new CronStatus(List.of(), at("12:02:00"), at("12:02:10")));
  }

  @Test
  void the_last_successful_time_never_goes_back() {
    CronWorld world = new CronWorld(spec -> spec);
    world.at("12:01:00.100");
    world.at("12:02:00.100");
    world.end(job("12:02"), State.COMPLETE, "12:02:10");
    world.at("12:02:10");
    world.end(job("12:01"), State.COMPLETE, "12:02:05");

    assertThat(world.at("12:02:20").status().lastSuccessfulTime()).isEqualTo(at("12:02:10"));
  }

  @Test
  void a_job_that_vanished_leaves_the_active_list() {
    CronWorld world = new CronWorld(spec -> spec);
    world.at("12:01:00.100");
    world.children.clear();

    CronStep step = world.at("12:01:30");

    assertThat(step.events())
        .containsExactly(
            CronEvent.normal("MissingJob", "Active job went missing: " + job("12:01")));
    assertThat(step.status().active()).isEmpty();
  }

  @Test
  void an_unfinished_job_it_did_not_start_is_warned_of_and_not_taken_in() {
    CronWorld world = new CronWorld(spec -> spec);
    world.children.add(new ChildJob("by-hand", State.UNFINISHED, world.now, null));

    CronStep step = world.step();

    assertThat(step.events())
        .containsExactly(
            CronEvent.warning(
                "UnexpectedJob",
                "Saw a job that the controller did not create or forgot: by-hand"));
    assertThat(step.status().active()).isEmpty();
  }

  @Test
  void the_oldest_finished_jobs_beyond_the_limits_are_deleted() {
    CronWorld world =
        new CronWorld(spec -> spec.successfulJobsHistoryLimit(2).failedJobsHistoryLimit(1));
    world.children.add(finished("late", State.COMPLETE, "11:03:00"));
    world.children.add(finished("unstarted", State.COMPLETE, null));
    world.children.add(finished("early", State.COMPLETE, "11:01:00"));
    world.children.add(finished("failed-b", State.FAILED, "11:01:00"));
    world.children.add(finished("failed-a", State.FAILED, "11:01:00"));

    CronStep step = world.step();

    assertThat(step.actions())
        .containsExactly(new CronAction.Delete("early"), new CronAction.Delete("failed-a"));
    assertThat(step.events())
        .containsExactly(
            CronEvent.normal("SuccessfulDelete", "Deleted job early"),
            CronEvent.normal("SuccessfulDelete", "Deleted job failed-a"));
  }

  @Test
  void three_succeeded_jobs_and_one_failed_job_are_kept_by_default() {
    CronWorld world = new CronWorld(spec -> spec);
    for (int i = 0; i < 5; i++) {
      world.children.add(finished("good-" + i, State.COMPLETE, "11:0" + i + ":00"));
      world.children.add(finished("bad-" + i, State.FAILED, "11:0" + i + ":00"));
    }

    world.step();

    assertThat(world.names()).containsExactly("good-2", "good-3", "good-4", "bad-4");
  }

  @Test
  void a_limit_of_zero_deletes_a_job_as_it_ends_without_seeing_it_complete() {
    CronWorld world = new CronWorld(spec -> spec.successfulJobsHistoryLimit(0));
    world.at("12:01:00.100");
    world.end(job("12:01"), State.COMPLETE, "12:01:10");

    CronStep step = world.at("12:01:10");

    assertThat(reasons(step)).containsExactly("SuccessfulDelete");
    assertThat(step.status()).isEqualTo(new CronStatus(List.of(), at("12:01:00"), at("12:01:10")));
  }

  @Test
  void history_is_cleaned_up_while_suspended_too() {
    CronWorld world = new CronWorld(spec -> spec.suspend(true).successfulJobsHistoryLimit(0));
    world.children.add(finished("old", State.COMPLETE, "11:00:00"));

    assertThat(world.step().actions()).containsExactly(new CronAction.Delete("old"));
  }

  @Test
  void two_times_in_one_minute_share_one_job() {
    CronWorld world = new CronWorld(spec -> spec.schedule("@every 20s"));
    world.at("12:00:25.100");

    CronStep second = world.at("12:00:45.100");

    assertThat(second.actions()).isEmpty();
    assertThat(second.status().lastScheduleTime()).isEqualTo(at("12:00:25"));
  }

  @Test
  void a_job_of_its_own_that_exists_already_is_adopted() {
    CronWorld world = new CronWorld(spec -> spec);
    world.children.add(new ChildJob(job("12:01"), State.UNFINISHED, world.now, null));

    CronStep step = world.at("12:01:00.100");

    assertThat(step.actions()).isEmpty();
    assertThat(reasons(step)).containsExactly("UnexpectedJob");
    assertThat(step.status())
        .isEqualTo(new CronStatus(List.of(job("12:01")), at("12:01:00"), null));
  }

  @Test
  void a_job_of_somebody_else_that_bears_the_name_is_left_alone() {
    CronWorld world = new CronWorld(spec -> spec);
    world.strangers.add(job("12:01"));

    assertThat(world.at("12:01:00.100"))
        .isEqualTo(new CronStep(CronStatus.EMPTY, List.of(), List.of(), null));
  }

  @Test
  void a_refused_job_is_told_and_its_time_stays_unscheduled() {
    CronWorld world = new CronWorld(spec -> spec);
    CronStep step = world.at("12:01:00.100");

    CronStep failed =
        CronController.creationFailed(
            step, CronStatus.EMPTY, "jobs.batch \"x\" is forbidden", at("12:01:01"));

    assertThat(failed)
        .isEqualTo(
            new CronStep(
                CronStatus.EMPTY,
                List.of(),
                List.of(
                    CronEvent.warning(
                        "FailedCreate", "Error creating job: jobs.batch \"x\" is forbidden")),
                at("12:01:01")));
  }

  @Test
  void a_cron_job_that_is_being_deleted_starts_nothing() {
    CronWorld world = new CronWorld(spec -> spec);
    world.plan = world.plan.deleting();

    assertThat(world.at("12:01:00.100"))
        .isEqualTo(new CronStep(CronStatus.EMPTY, List.of(), List.of(), null));
  }

  @Test
  void a_new_schedule_is_waited_for_from_the_last_time_on() {
    CronWorld world = new CronWorld(spec -> spec.schedule("0 0 1 1 *"));
    CronPlan before = world.plan;
    world.update(spec -> spec.schedule("* * * * *"));

    CronStep step = CronController.updated(before, world.plan, world.status, at("12:00:25"));

    assertThat(step.wakeAt()).isEqualTo(at("12:01:00.100"));
    assertThat(step.actions()).isEmpty();
  }

  @Test
  void a_new_time_zone_is_a_new_schedule() {
    CronWorld world = new CronWorld(spec -> spec.schedule("0 15 * * *"));
    CronPlan before = world.plan;
    world.update(spec -> spec.timeZone(ZoneId.of("Europe/Berlin")));

    CronStep step = CronController.updated(before, world.plan, world.status, at("12:00:25"));

    assertThat(step.wakeAt()).isEqualTo(at("14:00:00.100"));
  }

  @Test
  void any_other_change_is_looked_at_once() {
    CronWorld world = new CronWorld(spec -> spec);
    CronPlan before = world.plan;
    world.update(spec -> spec.suspend(true));

    assertThat(CronController.updated(before, world.plan, world.status, at("12:00:25")).wakeAt())
        .isEqualTo(at("12:00:25"));
  }

  @Test
  void a_new_schedule_that_cannot_be_read_is_warned_of() {
    CronWorld world = new CronWorld(spec -> spec);
    CronPlan before = world.plan;
    world.update(spec -> spec.schedule("0 0 * * 7"));

    CronStep updated = CronController.updated(before, world.plan, world.status, world.now);
    CronStep step = world.step();

    assertThat(updated.events())
        .containsExactly(
            CronEvent.warning(
                "UnParseableCronJobSchedule", "unparseable schedule for cronjob: 0 0 * * 7"));
    assertThat(updated.wakeAt()).isNull();
    assertThat(step.events())
        .containsExactly(
            CronEvent.warning(
                "UnparseableSchedule",
                "unparseable schedule: \"0 0 * * 7\" : end of range (7) above maximum (6): 7"));
    assertThat(step.wakeAt()).isNull();
  }

  @Test
  void a_new_schedule_that_never_fires_is_looked_at_once_and_warned_of() {
    CronWorld world = new CronWorld(spec -> spec);
    CronPlan before = world.plan;
    world.update(spec -> spec.schedule("0 0 31 2 *"));

    CronStep updated = CronController.updated(before, world.plan, world.status, world.now);

    assertThat(updated.wakeAt()).isEqualTo(world.now);
    assertThat(world.step().events())
        .extracting(CronEvent::reason)
        .containsExactly("InvalidSchedule");
  }

  @Test
  void a_refused_job_is_tried_again_later_each_time() {
    assertThat(Stream.of(0, 1, 2, 17, 18, 1_000).map(CronController::retryDelay))
        .map(Duration::toMillis)
        .containsExactly(5L, 10L, 20L, 655_360L, 1_000_000L, 1_000_000L);
  }

  @Test
  void a_time_zone_that_kubernetes_does_not_know_is_warned_of() {
    CronWorld world = new CronWorld(spec -> spec.timeZone(ZoneOffset.ofHours(2)));

    CronStep step = world.at("12:01:00.100");

    assertThat(step.events())
        .containsExactly(
            CronEvent.warning(
                "UnknownTimeZone", "invalid timeZone: \"+02:00\": unknown time zone +02:00"));
    assertThat(step.wakeAt()).isNull();
  }

  @Test
  void a_time_zone_in_the_schedule_wins_and_is_warned_of() {
    CronWorld world =
        new CronWorld(
            spec -> spec.schedule("TZ=Asia/Tokyo 1 21 * * *").timeZone(ZoneId.of("Europe/Berlin")));

    CronStep step = world.at("12:01:00.100");

    assertThat(step.events().get(0).reason()).isEqualTo("UnsupportedSchedule");
    assertThat(step.events().get(0).type()).isEqualTo(EventType.WARNING);
    assertThat(step.actions()).containsExactly(new CronAction.Create(job("12:01"), at("12:01:00")));
  }

  @Test
  void the_time_zone_decides_when_a_job_is_started() {
    CronWorld world =
        new CronWorld(spec -> spec.schedule("31 17 * * *").timeZone(ZoneId.of("Asia/Kolkata")));

    assertThat(world.at("12:01:00.100").actions()).hasSize(1);
  }

  private static ChildJob finished(String name, State state, String start) {
    return new ChildJob(name, state, start == null ? null : at(start), null);
  }

  private static List<String> reasons(CronStep step) {
    return Stream.of(step.events()).flatMap(List::stream).map(CronEvent::reason).toList();
  }

  private static Instant at(String time) {
    return Instant.parse("2027-01-01T" + time + "Z");
  }
}
