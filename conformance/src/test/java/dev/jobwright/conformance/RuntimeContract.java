package dev.jobwright.conformance;

import static dev.jobwright.conformance.Shells.FOREVER;
import static dev.jobwright.conformance.Shells.shell;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.dsl.OneShotJobBuilder;
import dev.jobwright.dsl.PodFailure;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import dev.jobwright.model.RestartPolicy;
import dev.jobwright.report.Attempt;
import dev.jobwright.report.ConditionLine;
import dev.jobwright.report.PodReport;
import dev.jobwright.report.RunReport;
import dev.jobwright.runtime.ContainerStatus;
import dev.jobwright.runtime.CronRun;
import dev.jobwright.runtime.FailureCause;
import dev.jobwright.runtime.JobCondition;
import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobRuntime;
import dev.jobwright.runtime.JobStatus;
import dev.jobwright.runtime.LogFollow;
import dev.jobwright.runtime.LogLine;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.runtime.Pod;
import dev.jobwright.runtime.PodPhase;
import dev.jobwright.runtime.Propagation;
import dev.jobwright.runtime.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What every runtime does: each pattern and each control, by the interfaces a user holds. Images
 * are {@code busybox:1.28} with {@code /bin/sh}, and one that no registry has.
 */
@Execution(ExecutionMode.CONCURRENT)
abstract class RuntimeContract {
  /** Long enough for a cluster that pulls an image first. */
  static final Duration LONG = ofMinutes(4);

  static final String MISSING_IMAGE = "registry.invalid/jobwright/missing:1";

  /** Returns a runtime that nothing else uses; it is closed by whoever made it. */
  abstract JobRuntime runtime();

  static void eventually(String what, BooleanSupplier holds) {
    Eventually.holds(LONG, what, holds);
  }

  private static OneShotJobBuilder endless(String name) {
    return shell(Jobs.oneShot(name), FOREVER).terminationGracePeriod(ofSeconds(1));
  }

  private JobRun running(JobRuntime runtime, Job job) {
    JobRun run = runtime.submit(job);
    eventually("a pod is ready", () -> run.status().ready() > 0);
    return run;
  }

  @Test
  void a_one_shot_job_runs_its_command_once_and_succeeds() {
    JobRun run = runtime().submit(shell(Jobs.oneShot("once"), "echo hello; echo world").build());

    Outcome outcome = run.await(LONG);

    assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
    assertThat(outcome.status().succeeded()).isEqualTo(1);
    assertThat(outcome.status().has(JobCondition.COMPLETE)).isTrue();
    assertThat(run.pods()).hasSize(1);
    assertThat(run.logs(run.pods().get(0).name())).isEqualTo("hello\nworld\n");
    eventually(
        "its events are told",
        () -> reasons(run).containsAll(List.of("SuccessfulCreate", "Completed")));
    assertThat(run.describe()).contains("once").contains("1 Succeeded");
    assertThat(run.explain()).isEmpty();
  }

  private static List<String> reasons(JobRun run) {
    return run.events().stream().map(JobEvent::reason).toList();
  }

  @Test
  void a_job_of_several_completions_runs_no_more_pods_at_a_time_than_it_says() {
    JobRuntime runtime = runtime();
    AtomicInteger most = new AtomicInteger();
    JobRun run =
        runtime.submit(shell(Jobs.parallel("several", 5), "exit 0").parallelism(2).build());
    Subscription place = run.onChange(status -> most.accumulateAndGet(status.active(), Math::max));

    Outcome outcome = run.await(LONG);
    place.close();

    assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
    assertThat(outcome.status().succeeded()).isEqualTo(5);
    assertThat(run.pods()).hasSize(5);
    assertThat(most.get()).isLessThanOrEqualTo(2);
  }

  @Test
  void each_index_of_an_indexed_job_runs_once_and_knows_itself() {
    JobRun run =
        runtime()
            .submit(
                shell(Jobs.indexed("shards", 4), "echo shard $JOB_COMPLETION_INDEX")
                    .parallelism(4)
                    .build());

    Outcome outcome = run.await(LONG);

    assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
    assertThat(outcome.status().completedIndexes()).isEqualTo("0-3");
    for (Pod pod : run.pods()) {
      assertThat(run.logs(pod.name())).isEqualTo("shard " + pod.completionIndex() + "\n");
      assertThat(pod.name()).startsWith("shards-" + pod.completionIndex() + "-");
    }
  }

  @Test
  void a_work_queue_winds_down_when_a_worker_has_succeeded() {
    JobRun run = runtime().submit(shell(Jobs.workQueue("workers"), "exit 0").workers(3).build());

    Outcome outcome = run.await(LONG);

    assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
    assertThat(outcome.status().succeeded()).isBetween(1, 3);
    assertThat(run.pods()).hasSizeBetween(1, 3);
  }

  @Test
  void a_job_without_retries_fails_and_says_why() {
    JobRun run =
        runtime()
            .submit(
                shell(Jobs.oneShot("failing"), "echo out of luck; exit 3").backoffLimit(0).build());

    Outcome outcome = run.await(LONG);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> {
              assertThat(failed.reason()).isEqualTo("BackoffLimitExceeded");
              assertThat(failed.message()).isEqualTo("Job has reached the specified backoff limit");
              assertThat(failed.status().failed()).isEqualTo(1);
            });
    assertThat(run.explain())
        .hasValueSatisfying(
            cause ->
                assertThat(cause)
                    .isInstanceOfSatisfying(
                        FailureCause.ContainerFailed.class,
                        failed -> {
                          assertThat(failed.exitCode()).isEqualTo(3);
                          assertThat(failed.logTail()).containsExactly("out of luck");
                        }));
  }

  @Test
  void an_index_that_failed_is_tried_again_after_a_while() {
    String failures = "metadata.annotations['batch.kubernetes.io/job-index-failure-count']";
    JobRun run =
        runtime()
            .submit(
                shell(Jobs.indexed("retried", 1), "[ \"$FAILURES\" = 1 ] || exit 7")
                    .retriesPerIndex(1)
                    .env(Shells.fromField("FAILURES", failures))
                    .build());

    Outcome outcome = run.await(LONG);

    assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
    assertThat(outcome.status().failed()).isEqualTo(1);
    assertThat(outcome.status().failedIndexes()).isEmpty();
  }

  @Test
  void a_failed_index_fails_the_job_when_all_others_have_ended() {
    JobRun run =
        runtime()
            .submit(
                shell(Jobs.indexed("partly", 3), "[ $JOB_COMPLETION_INDEX != 1 ] || exit 42")
                    .parallelism(3)
                    .retriesPerIndex(5)
                    .podFailurePolicy(PodFailure.exitCodes(42).failsIndex())
                    .build());

    Outcome outcome = run.await(LONG);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Failed.class, failed -> assertThat(failed.reason()).isEqualTo("FailedIndexes"));
    assertThat(outcome.status().completedIndexes()).isEqualTo("0,2");
    assertThat(outcome.status().failedIndexes()).isEqualTo("1");
  }

  @Test
  void a_pod_failure_policy_fails_the_job_at_once() {
    JobRun run =
        runtime()
            .submit(
                shell(Jobs.oneShot("fatal"), "exit 42")
                    .podFailurePolicy(PodFailure.exitCodes(42).failsJob())
                    .build());

    Outcome outcome = run.await(LONG);

    String pod = run.pods().get(0).name();
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> {
              assertThat(failed.reason()).isEqualTo("PodFailurePolicy");
              assertThat(failed.message())
                  .startsWith("Container ")
                  .contains(pod)
                  .endsWith(" failed with exit code 42 matching FailJob rule at index 0");
            });
  }

  @Test
  void a_success_policy_ends_the_job_and_the_pods_it_does_not_need() {
    JobRun run =
        runtime()
            .submit(
                shell(
                        Jobs.indexed("leader", 2),
                        "[ $JOB_COMPLETION_INDEX != 0 ] && " + FOREVER + "; exit 0")
                    .parallelism(2)
                    .terminationGracePeriod(ofSeconds(1))
                    .succeedWhen("0")
                    .build());

    Outcome outcome = run.await(LONG);

    assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
    assertThat(outcome.status().condition(JobCondition.COMPLETE).orElseThrow().reason())
        .isEqualTo("SuccessPolicy");
    assertThat(outcome.status().completedIndexes()).isEqualTo("0");
    assertThat(outcome.status().failed()).isZero();
  }

  @Test
  void how_a_job_will_end_is_told_as_soon_as_it_is_decided() {
    JobRuntime runtime = runtime();
    Queue<JobCondition> good = new ConcurrentLinkedQueue<>();
    Queue<JobCondition> bad = new ConcurrentLinkedQueue<>();
    JobRun success =
        runtime.submit(
            shell(Jobs.indexed("decided", 2), "[ $JOB_COMPLETION_INDEX = 0 ] || " + FOREVER)
                .parallelism(2)
                .terminationGracePeriod(ofSeconds(2))
                .succeedWhen("0")
                .build());
    JobRun failure = runtime.submit(shell(Jobs.oneShot("lost"), "exit 1").backoffLimit(0).build());
    success.onEarlySignal(good::add);
    failure.onEarlySignal(bad::add);

    assertThat(success.await(LONG)).isInstanceOf(Outcome.Succeeded.class);
    assertThat(failure.await(LONG)).isInstanceOf(Outcome.Failed.class);

    eventually("both are told", () -> !good.isEmpty() && !bad.isEmpty());
    assertThat(good).extracting(JobCondition::type).containsExactly("SuccessCriteriaMet");
    assertThat(good).extracting(JobCondition::reason).containsExactly("SuccessPolicy");
    assertThat(bad).extracting(JobCondition::type).containsExactly("FailureTarget");
    assertThat(bad).extracting(JobCondition::reason).containsExactly("BackoffLimitExceeded");
  }

  @Test
  void a_job_that_is_active_for_too_long_fails() {
    JobRun run = runtime().submit(endless("late").activeDeadline(ofSeconds(3)).build());

    assertThat(run.await(LONG))
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> assertThat(failed.reason()).isEqualTo("DeadlineExceeded"));
    assertThat(run.explain().orElseThrow()).isInstanceOf(FailureCause.DeadlinePassed.class);
  }

  @Test
  void a_container_that_fails_is_restarted_in_its_pod_and_its_previous_log_is_kept() {
    JobRun run =
        runtime()
            .submit(
                shell(Jobs.oneShot("restarted"), "echo again; exit 3")
                    .restartPolicy(RestartPolicy.ON_FAILURE)
                    .build());
    eventually("the container is restarted", () -> restarts(run) > 0);

    Pod pod = run.pods().get(0);
    String container = pod.containers().get(0).name();
    assertThat(run.pods()).hasSize(1);
    eventually(
        "the log of the run before is there",
        () -> run.previousLogs(pod.name(), container).equals("again\n"));
    run.delete(Propagation.BACKGROUND);
    assertThat(run.awaitGone(LONG)).isTrue();
  }

  private static int restarts(JobRun run) {
    return run.pods().stream()
        .flatMap(pod -> pod.containers().stream())
        .mapToInt(ContainerStatus::restartCount)
        .sum();
  }

  @Test
  void an_image_that_no_registry_has_is_a_cause_that_is_told_while_waiting() {
    JobRun run =
        runtime().submit(Jobs.oneShot("nowhere").image(MISSING_IMAGE).command("true").build());

    eventually(
        "the image is told as the cause",
        () -> run.explain().filter(FailureCause.ImageUnavailable.class::isInstance).isPresent());
    assertThat(run.await(ofMillis(1))).isInstanceOf(Outcome.StillRunning.class);
    run.delete(Propagation.BACKGROUND);
  }

  @Test
  void a_suspended_job_has_no_pods_until_it_is_resumed() {
    JobRun run = running(runtime(), endless("paused").build());

    run.suspend();
    eventually(
        "it has no pods",
        () -> run.status().has(JobCondition.SUSPENDED) && run.status().active() == 0);
    assertThat(run.status().startTime()).isNull();
    run.resume();
    eventually("it has a pod again", () -> run.status().ready() > 0);

    assertThat(run.status().has(JobCondition.SUSPENDED)).isFalse();
    assertThat(run.status().failed()).isZero();
    run.delete(Propagation.BACKGROUND);
  }

  @Test
  void a_job_that_is_suspended_from_the_start_waits() {
    JobRun run = runtime().submit(shell(Jobs.oneShot("held"), "exit 0").suspend(true).build());
    eventually("it is suspended", () -> run.status().has(JobCondition.SUSPENDED));
    assertThat(run.pods()).isEmpty();

    run.resume();

    assertThat(run.await(LONG)).isInstanceOf(Outcome.Succeeded.class);
  }

  @Test
  void a_job_is_scaled_up_and_down() {
    JobRun run =
        running(
            runtime(),
            shell(Jobs.parallel("elastic", 9), FOREVER)
                .parallelism(1)
                .terminationGracePeriod(ofSeconds(1))
                .build());

    run.scale(3);
    eventually("three pods run", () -> run.status().ready() == 3);
    run.scale(1);
    eventually("one pod runs", () -> run.status().active() == 1);

    assertThat(run.job().spec().parallelism()).isEqualTo(1);
    run.delete(Propagation.BACKGROUND);
  }

  @Test
  void what_may_change_is_changed_and_the_rest_is_refused_in_the_api_servers_words() {
    JobRuntime runtime = runtime();
    Job job = endless("changing").build();
    JobRun run = running(runtime, job);

    run.update(endless("changing").backoffLimit(2).build());
    assertThat(run.job().spec().backoffLimit()).isEqualTo(2);

    Job other = shell(Jobs.oneShot("changing"), "exit 0").build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run.update(other))
        .withMessageContaining("spec.template")
        .withMessageContaining("field is immutable");
    run.delete(Propagation.BACKGROUND);
  }

  @Test
  void a_job_that_is_not_valid_is_refused_with_all_that_is_wrong_with_it() {
    Job valid = shell(Jobs.oneShot("wrong"), "exit 0").build();
    Job wrong =
        valid.toBuilder()
            .spec(valid.spec().toBuilder().parallelism(-1).backoffLimit(-2).build())
            .build();

    JobRuntime runtime = runtime();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> runtime.submit(wrong))
        .withMessageContaining("spec.parallelism")
        .withMessageContaining("spec.backoffLimit");
    assertThat(runtime.find("wrong")).isEmpty();
  }

  @Test
  void a_deleted_pod_is_replaced() {
    JobRun run = running(runtime(), endless("replaced").build());
    String first = run.pods().get(0).name();

    run.deletePod(first);

    eventually(
        "another pod runs", () -> run.status().ready() == 1 && hasReadyPodBeside(run, first));
    run.delete(Propagation.BACKGROUND);
  }

  private static boolean hasReadyPodBeside(JobRun run, String other) {
    return run.pods().stream().anyMatch(pod -> pod.isReady() && !pod.name().equals(other));
  }

  @Test
  void an_evicted_pod_can_be_ignored_and_is_replaced() {
    JobRun run =
        running(
            runtime(),
            endless("evicted").podFailurePolicy(PodFailure.disruption().isIgnored()).build());
    String first = run.pods().get(0).name();

    run.evict(first);

    eventually("another pod runs", () -> hasReadyPodBeside(run, first));
    assertThat(run.status().failed()).isZero();
    run.delete(Propagation.BACKGROUND);
  }

  @Test
  void a_deleted_job_is_an_outcome_and_its_pods_go_with_it() {
    JobRun run = running(runtime(), endless("dropped").build());

    run.delete(Propagation.BACKGROUND);

    assertThat(run.await(LONG)).isInstanceOf(Outcome.Deleted.class);
    assertThat(run.isDeleted()).isTrue();
    assertThat(run.awaitGone(LONG)).isTrue();
    eventually("its pods are gone", () -> run.pods().isEmpty());
  }

  @Test
  void a_job_deleted_in_the_foreground_goes_after_its_pods() {
    JobRun run = running(runtime(), endless("orderly").build());

    run.delete(Propagation.FOREGROUND);

    assertThat(run.awaitGone(LONG)).isTrue();
    assertThat(run.await(LONG)).isInstanceOf(Outcome.Deleted.class);
  }

  @Test
  void pods_that_are_orphaned_run_on_and_are_still_known() {
    JobRun run = running(runtime(), endless("parting").build());
    String pod = run.pods().get(0).name();

    run.delete(Propagation.ORPHAN);

    assertThat(run.awaitGone(LONG)).isTrue();
    assertThat(run.await(LONG)).isInstanceOf(Outcome.Deleted.class);
    assertThat(run.pods()).extracting(Pod::name).containsExactly(pod);
    assertThat(run.pods()).extracting(Pod::phase).containsExactly(PodPhase.RUNNING);
    assertThat(run.pods()).extracting(Pod::deletionTime).containsOnlyNulls();
    run.deletePod(pod);
    eventually("it is gone", () -> run.pods().isEmpty());
  }

  @Test
  void nobody_waits_for_a_job_of_a_runtime_that_is_closed() {
    JobRuntime runtime = runtime();
    JobRun run = runtime.submit(endless("abandoned").build());
    LogFollow follow = run.followLogs(line -> {});
    runtime.close();

    long began = System.nanoTime();
    assertThat(run.await(LONG)).isInstanceOf(Outcome.StillRunning.class);
    assertThat(run.awaitGone(LONG)).isFalse();
    assertThat(follow.awaitEnd(LONG)).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LONG);
    assertThat(run.name()).isEqualTo("abandoned");
  }

  @Test
  void a_job_whose_time_to_live_is_over_is_gone_and_its_end_is_known() {
    JobRun run =
        runtime()
            .submit(shell(Jobs.oneShot("brief"), "exit 0").ttlAfterFinished(Duration.ZERO).build());

    assertThat(run.await(LONG)).isInstanceOfAny(Outcome.Succeeded.class, Outcome.Deleted.class);
    assertThat(run.awaitGone(LONG)).isTrue();
    assertThat(run.status().succeeded()).isEqualTo(1);
  }

  @Test
  void a_job_is_found_by_its_name() {
    JobRuntime runtime = runtime();
    runtime.submit(endless("present").build());

    assertThat(runtime.find("present")).map(JobRun::name).contains("present");
    assertThat(runtime.find("absent")).isEmpty();
    runtime.find("present").orElseThrow().delete(Propagation.BACKGROUND);
  }

  @Test
  void a_job_without_a_name_is_given_one() {
    Job named = shell(Jobs.oneShot("x"), "exit 0").build();
    Job nameless =
        named.toBuilder()
            .metadata(named.metadata().toBuilder().name(null).generateName("drawn-").build())
            .build();

    JobRun run = runtime().submit(nameless);

    assertThat(run.name()).matches("drawn-[a-z0-9]{5}");
    assertThat(run.await(LONG)).isInstanceOf(Outcome.Succeeded.class);
  }

  @Test
  void logs_of_all_pods_are_followed_while_they_are_written() {
    Queue<LogLine> lines = new ConcurrentLinkedQueue<>();
    JobRun run =
        runtime()
            .submit(
                shell(
                        Jobs.indexed("talking", 2),
                        "echo one $JOB_COMPLETION_INDEX; sleep 1; echo two $JOB_COMPLETION_INDEX")
                    .parallelism(2)
                    .build());
    LogFollow follow = run.followLogs(lines::add);

    assertThat(run.await(LONG)).isInstanceOf(Outcome.Succeeded.class);
    assertThat(follow.awaitEnd(LONG)).isTrue();

    for (int index = 0; index < 2; index++) {
      int wanted = index;
      assertThat(lines)
          .filteredOn(line -> Integer.valueOf(wanted).equals(line.index()))
          .extracting(LogLine::text)
          .containsExactly("one " + index, "two " + index);
    }
    follow.close();
  }

  @Test
  void a_line_that_is_seen_being_written_has_its_time() {
    Queue<LogLine> lines = new ConcurrentLinkedQueue<>();
    JobRuntime runtime = runtime();
    JobRun run =
        runtime.submit(shell(Jobs.oneShot("timed"), "echo a; echo b").suspend(true).build());
    LogFollow follow = run.followLogs(lines::add);

    run.resume();

    assertThat(run.await(LONG)).isInstanceOf(Outcome.Succeeded.class);
    assertThat(follow.awaitEnd(LONG)).isTrue();
    assertThat(lines).extracting(LogLine::text).containsExactly("a", "b");
    assertThat(lines).extracting(LogLine::time).doesNotContainNull();
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(Duration.between(line.time(), runtime.now()).abs()).isLessThan(LONG));
  }

  @Test
  void a_run_reports_what_happened_in_it() {
    JobRun run =
        runtime()
            .submit(
                shell(Jobs.oneShot("reported"), "echo last words; exit 3").backoffLimit(1).build());
    assertThat(run.await(LONG)).isInstanceOf(Outcome.Failed.class);
    eventually("its end is an event", () -> reasons(run).contains("BackoffLimitExceeded"));

    RunReport report = run.report();

    assertThat(report.state()).isEqualTo("Failed");
    assertThat(report.reason()).isEqualTo("BackoffLimitExceeded");
    assertThat(report.pods()).extracting(PodReport::phase).containsExactly("Failed", "Failed");
    assertThat(report.pods()).extracting(PodReport::log).containsOnly("last words\n");
    assertThat(report.pods())
        .allSatisfy(
            pod -> assertThat(pod.attempts()).extracting(Attempt::exitCode).containsExactly(3));
    assertThat(report.conditions())
        .extracting(ConditionLine::type)
        .containsExactly("FailureTarget", "Failed");
    assertThat(report.toText()).contains("reported").contains("BackoffLimitExceeded");
  }

  @Test
  void changes_of_status_pods_and_events_are_told() {
    Queue<JobStatus> statuses = new ConcurrentLinkedQueue<>();
    Queue<Pod> pods = new ConcurrentLinkedQueue<>();
    Queue<JobEvent> events = new ConcurrentLinkedQueue<>();
    JobRun run = runtime().submit(shell(Jobs.oneShot("told"), "sleep 1").suspend(true).build());
    run.onChange(statuses::add);
    run.onPodChange(pods::add);
    run.onEvent(events::add);

    run.resume();
    assertThat(run.await(LONG)).isInstanceOf(Outcome.Succeeded.class);

    eventually(
        "the end is told",
        () -> statuses.stream().anyMatch(status -> status.has(JobCondition.COMPLETE)));
    eventually(
        "the pod's end is told", () -> pods.stream().anyMatch(pod -> pod.phase().isTerminal()));
    eventually(
        "the events are told",
        () -> events.stream().anyMatch(event -> event.reason().equals("Completed")));
  }

  @Test
  void a_cron_job_is_run_by_hand_suspended_and_resumed() {
    JobRuntime runtime = runtime();
    CronRun cron =
        runtime.schedule(
            Jobs.cron("yearly", "0 0 1 1 *")
                .runs(shell(Jobs.oneShot("yearly"), "echo due").build()));

    JobRun run = cron.trigger("yearly-now");
    assertThat(run.await(LONG)).isInstanceOf(Outcome.Succeeded.class);
    assertThat(run.logs(run.pods().get(0).name())).isEqualTo("due\n");
    eventually(
        "the Job is one of its own",
        () -> cron.jobs().stream().anyMatch(job -> job.name().equals("yearly-now")));

    cron.suspend();
    assertThat(cron.cronJob().spec().suspend()).isTrue();
    cron.resume();
    assertThat(cron.cronJob().spec().suspend()).isFalse();
    cron.delete(Propagation.BACKGROUND);
    eventually("it is gone", cron::isDeleted);
  }

  @Test
  void a_cron_job_is_changed_and_what_cannot_be_is_refused() {
    CronRun cron = runtime().schedule(cron("0 0 1 1 *", "echo before"));

    cron.update(cron("30 4 * * 1-5", "echo after"));

    assertThat(cron.cronJob().spec().schedule()).hasToString("30 4 * * 1-5");
    JobRun run = cron.trigger("changing-now");
    assertThat(run.await(LONG)).isInstanceOf(Outcome.Succeeded.class);
    assertThat(run.logs(run.pods().get(0).name())).isEqualTo("after\n");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cron.update(cron.cronJob().with("spec.schedule", "61 * * * *")))
        .withMessageContaining("spec.schedule");
    assertThat(cron.cronJob().spec().schedule()).hasToString("30 4 * * 1-5");
    cron.delete(Propagation.BACKGROUND);
  }

  private static CronJob cron(String schedule, String script) {
    return Jobs.cron("changing", schedule).runs(shell(Jobs.oneShot("changing"), script).build());
  }
}
