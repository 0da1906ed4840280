package dev.jobwright.junit;

import static dev.jobwright.junit.JobwrightAssertions.assertThat;
import static dev.jobwright.junit.JobwrightAssertions.containing;
import static dev.jobwright.junit.JobwrightAssertions.matching;
import static dev.jobwright.junit.Scripted.exits;
import static dev.jobwright.junit.Scripted.fails;
import static dev.jobwright.junit.Scripted.runsFor;
import static dev.jobwright.junit.Scripted.succeeds;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.model.Job;
import dev.jobwright.model.RestartPolicy;
import dev.jobwright.runtime.JobRun;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JobRunAssertTest {
  @RegisterExtension
  final JobwrightExtension jobs =
      JobwrightExtension.local()
          .script("acme/flaky:1", fails(2).after(ofSeconds(5)).thenSucceeds())
          .script("acme/bad:1", exits(3))
          .script("acme/slow:1", runsFor(ofMinutes(3)))
          .script("acme/mixed:1", succeeds().onIndex(1, exits(9)))
          .task("acme/talk:1", pod -> pod.out().println("two words"))
          .build();

  private JobRun done(Job job) {
    JobRun run = jobs.submit(job);
    jobs.runUntilDone(run);
    return run;
  }

  private static String messageOf(ThrowingCallable assertion) {
    Throwable[] thrown = new Throwable[1];
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(assertion)
        .satisfies(error -> thrown[0] = error);
    return String.valueOf(thrown[0].getMessage()).replace(System.lineSeparator(), "\n");
  }

  @Test
  void a_job_whose_pods_are_replaced() {
    JobRun run = done(Jobs.oneShot("flaky").image("acme/flaky:1").build());
    assertThat(run)
        .succeeded()
        .withReason("CompletionsReached")
        .hasPods(3)
        .hasFailedPods(2)
        .hasSucceededPods(1)
        .hasActivePods(0)
        .hasMaxActive(1)
        .retriedAfter(ofSeconds(10), ofSeconds(20));
  }

  @Test
  void a_job_whose_container_is_restarted_in_place() {
    JobRun run =
        done(
            Jobs.oneShot("flaky")
                .image("acme/flaky:1")
                .restartPolicy(RestartPolicy.ON_FAILURE)
                .build());
    assertThat(run).succeeded().hasPods(1).retriedAfter(ofSeconds(0), ofSeconds(10));
  }

  @Test
  void a_job_that_fails() {
    JobRun run = done(Jobs.oneShot("bad").image("acme/bad:1").backoffLimit(1).build());
    assertThat(run)
        .failed()
        .withReason("BackoffLimitExceeded")
        .withMessageContaining("backoff limit")
        .allPods("ran once", pod -> pod.attempts().size() == 1);
  }

  @Test
  void an_indexed_job() {
    JobRun run =
        done(
            Jobs.indexed("mixed", 5)
                .image("acme/mixed:1")
                .parallelism(5)
                .backoffLimitPerIndex(1)
                .build());
    assertThat(run).failed().completedIndexes("0,2-4").failedIndexes("1").hasMaxActive(5);
  }

  @Test
  void a_job_that_writes() {
    JobRun run = done(Jobs.oneShot("talk").image("acme/talk:1").build());
    assertThat(run).logged(containing("two")).logged(matching("^two w.*s$"));
    assertThat(messageOf(() -> assertThat(run).logged(containing("three"))))
        .contains("to have a log containing \"three\" but it has\ntalk-")
        .contains(": two words\n");
  }

  @Test
  void a_job_that_runs() {
    JobRun run = jobs.submit(Jobs.parallel("slow", 2).image("acme/slow:1").parallelism(2).build());
    jobs.advance(ofMinutes(1));
    assertThat(run).isRunning().hasActivePods(2).hasMaxActive(2);
    assertThat(messageOf(() -> assertThat(run).succeeded()))
        .startsWith(
            "expected Job slow to be complete but it is Running; let time pass with advance or"
                + " runUntilDone\n");
  }

  @Test
  void a_failure_draws_what_happened() {
    JobRun run = done(Jobs.oneShot("flaky").image("acme/flaky:1").backoffLimit(1).build());
    assertThat(messageOf(() -> assertThat(run).as("the nightly report").succeeded()))
        .isEqualTo(
            """
            [the nightly report] expected Job flaky to be complete but it is Failed BackoffLimitExceeded
            Job flaky: Failed, BackoffLimitExceeded (Job has reached the specified backoff limit)
              2027-01-01T00:00:00Z + 21s; 2 pods, at most 1 active; █ runs  ░ waits  · pending  ✓ exit 0  ✗ failed
              flaky-qw75m |███████████✗                                    | exit 1
              flaky-lrqs9 |           ░░░░░░░░░░░░░░░░░░░░░░░███████████✗  | after 10s, exit 1
            """);
  }

  @Test
  void each_assertion_says_what_it_found() {
    JobRun run = done(Jobs.oneShot("bad").image("acme/bad:1").backoffLimit(1).build());
    assertThat(messageOf(() -> assertThat(run).hasPods(7))).contains("7 pods but it has 2\n");
    assertThat(messageOf(() -> assertThat(run).hasFailedPods(0)))
        .contains("to have 0 failed pods but it has 2\n");
    assertThat(messageOf(() -> assertThat(run).hasMaxActive(5)))
        .contains("to have 5 pods active at most but it has 1\n");
    assertThat(messageOf(() -> assertThat(run).withReason("DeadlineExceeded")))
        .contains("to have reason DeadlineExceeded but it is Failed BackoffLimitExceeded\n");
    assertThat(messageOf(() -> assertThat(run).retriedAfter(ofSeconds(1))))
        .contains("to have retried after [PT1S] but it did after [PT10S]\n");
    assertThat(messageOf(() -> assertThat(run).completedIndexes("0-4")))
        .contains("to have completed indexes \"0-4\" but they are \"\"\n");
    assertThat(messageOf(() -> assertThat(run).isRunning())).contains("to run but it is Failed");
    assertThat(messageOf(() -> assertThat(run).allPods("are gone", pod -> pod.deleted())))
        .contains("to have pods that all are gone but [bad-");
  }
}
