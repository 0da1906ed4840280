package dev.jobwright.junit;

import static dev.jobwright.junit.JobwrightAssertions.containing;
import static dev.jobwright.junit.Scripted.fails;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.CronRun;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.runtime.Pod;
import dev.jobwright.runtime.Propagation;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

class JobwrightExtensionTest {
  private static final Instant START = Instant.parse("2027-03-01T08:00:00Z");

  @RegisterExtension
  final JobwrightExtension jobs =
      JobwrightExtension.local()
          .startingAt(START)
          .script("acme/report:7", fails(2).thenSucceeds())
          .task("acme/slow:1", pod -> pod.sleep(ofMinutes(3)))
          .process("busybox:1.28")
          .build();

  private final Job report = Jobs.oneShot("report").image("acme/report:7").build();
  private final Job slow = Jobs.oneShot("slow").image("acme/slow:1").build();

  @BeforeEach
  void each_test_has_its_time_from_the_beginning() {
    assertThat(jobs.now()).isEqualTo(START);
  }

  @Test
  void a_job_retries_until_it_succeeds() {
    JobRun run = jobs.submit(report);
    jobs.advance(ofMinutes(1));
    assertThat(run.status().succeeded()).isEqualTo(1);
    assertThat(run.status().failed()).isEqualTo(2);
    assertThat(jobs.now()).isEqualTo(START.plus(ofMinutes(1)));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void an_image_may_be_bound_to_the_processes_of_this_machine() {
    Job greet =
        Jobs.oneShot("greet")
            .image("busybox:1.28")
            .command("/bin/sh", "-c", "echo hello $WHO; exit 3")
            .env("WHO", "world")
            .backoffLimit(0)
            .build();
    JobRun run = jobs.submit(greet);
    jobs.runUntilDone(run);
    JobwrightAssertions.assertThat(run).failed().logged(containing("hello world"));
    assertThat(run.report().toText()).contains("exit 3");
  }

  @Test
  void time_runs_until_a_job_is_done_and_no_longer() {
    assertThat(jobs.runUntilDone(jobs.submit(slow))).isInstanceOf(Outcome.Succeeded.class);
    assertThat(jobs.now()).isBetween(START.plus(ofMinutes(3)), START.plus(ofMinutes(4)));
  }

  @Test
  void a_job_that_does_not_end_is_told_of() {
    jobs.images().configure(runtime -> runtime.missingImage("acme/none:1"));
    JobRun run = jobs.submit(Jobs.oneShot("stuck").image("acme/none:1").build());
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> jobs.runUntilDone(run))
        .withMessageStartingWith("Job stuck has not ended by 2028-03-01T08:00:00Z");
  }

  @Test
  void time_runs_until_nothing_more_is_to_happen() {
    JobRun run = jobs.submit(report.with("spec.ttlSecondsAfterFinished", ofHours(1).toSeconds()));
    jobs.runUntilIdle();
    assertThat(run.isDeleted()).isTrue();
    assertThat(jobs.now()).isAfter(START.plus(ofHours(1)));
  }

  @Test
  void time_never_comes_to_rest_while_a_cron_job_fires() {
    CronJob nightly = Jobs.cron("nightly", "0 2 * * *").runs(report);
    CronRun run = jobs.schedule(nightly);
    assertThatIllegalStateException()
        .isThrownBy(jobs::runUntilIdle)
        .withMessageContaining("CronJob nightly");
    jobs.advance(ofDays(2));
    assertThat(run.jobs()).hasSize(2);
    run.delete(Propagation.BACKGROUND);
    jobs.runUntilIdle();
  }

  @Test
  void time_moves_to_an_instant_and_not_back() {
    jobs.advanceTo(START.plusSeconds(90));
    assertThat(jobs.time().now()).isEqualTo(START.plusSeconds(90));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> jobs.advanceTo(START))
        .withMessage(
            "time cannot be moved back, from 2027-03-01T08:01:30Z to 2027-03-01T08:00:00Z");
  }

  @Test
  void an_image_is_bound_within_a_test_before_the_first_job() {
    jobs.images().script("acme/report:7", fails(1).after(ofSeconds(5)).thenSucceeds());
    JobRun run = jobs.submit(report);
    jobs.runUntilDone(run);
    assertThat(run.status().failed()).isEqualTo(1);
    assertThatIllegalStateException()
        .isThrownBy(() -> jobs.images().process("acme/late:1"))
        .withMessageContaining("before the first Job");
  }

  @Test
  void an_image_that_means_nothing_is_refused() {
    Job unbound = Jobs.oneShot("unbound").image("acme/unbound:1").build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> jobs.submit(unbound))
        .withMessageContaining("acme/unbound:1");
  }

  @Test
  void outside_of_a_test_there_is_no_runtime() {
    JobwrightExtension idle = JobwrightExtension.local().build();
    assertThatIllegalStateException()
        .isThrownBy(idle::runtime)
        .withMessageContaining("from @BeforeEach to @AfterEach");
  }

  @Test
  void the_same_test_gives_the_same_names() {
    JobRun run = jobs.submit(slow);
    jobs.advance(ofMinutes(1));
    assertThat(run.pods()).extracting(Pod::name).containsExactly("slow-6jhh2");
  }
}
