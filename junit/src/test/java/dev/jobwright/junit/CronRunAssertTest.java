package dev.jobwright.junit;

import static dev.jobwright.junit.JobwrightAssertions.assertThat;
import static dev.jobwright.junit.Scripted.exits;
import static dev.jobwright.junit.Scripted.runsFor;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.model.ConcurrencyPolicy;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.CronRun;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CronRunAssertTest {
  @RegisterExtension
  final JobwrightExtension jobs =
      JobwrightExtension.local()
          .script("acme/long:1", runsFor(ofMinutes(90)))
          .script("acme/bad:1", exits(1))
          .build();

  private final Job longer = Jobs.oneShot("longer").image("acme/long:1").build();

  private static Instant at(String hour) {
    return Instant.parse("2027-01-01T" + hour + ":00:00Z");
  }

  private static void fails(ThrowingCallable assertion, String message) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(assertion)
        .withMessageContaining(message);
  }

  private CronRun hourly(ConcurrencyPolicy policy) {
    CronRun run = jobs.schedule(Jobs.cron("hourly", "0 * * * *").onOverlap(policy).runs(longer));
    jobs.advance(ofHours(5).plusMinutes(1));
    return run;
  }

  @Test
  void jobs_that_may_overlap_fire_every_time() {
    CronRun run = hourly(ConcurrencyPolicy.ALLOW);
    assertThat(run)
        .hasFired(5)
        .firedAt(at("01"), at("05"))
        .firedExactlyAt(at("01"), at("02"), at("03"), at("04"), at("05"))
        .skippedNone()
        .overlapped()
        .allSucceeded();
    fails(() -> assertThat(run).neverOverlapped(), "but these have [hourly-");
    fails(() -> assertThat(run).skipped(at("02")), "but not at [2027-01-01T02:00:00Z]");
    fails(() -> assertThat(run).hasFired(4), "to have fired 4 times but it has 5 times");
  }

  @Test
  void jobs_that_must_not_overlap_skip_a_time() {
    CronRun run = hourly(ConcurrencyPolicy.FORBID);
    assertThat(run).neverOverlapped().firedAt(at("01"), at("02"), at("04")).skipped(at("03"));
    fails(() -> assertThat(run).skippedNone(), "to have skipped nothing but it has [");
    fails(() -> assertThat(run).overlapped(), "to have overlapped but it never has");
    fails(() -> assertThat(run).firedAt(at("03")), "░ skipped");
  }

  @Test
  void history_limits_hide_nothing() {
    Job bad = Jobs.oneShot("bad").image("acme/bad:1").backoffLimit(0).build();
    CronRun run = jobs.schedule(Jobs.cron("often", "*/5 * * * *").runs(bad));
    jobs.advance(ofHours(1).plusMinutes(1));
    assertThat(run).hasFired(12).neverOverlapped();
    fails(() -> assertThat(run).as("all well").allSucceeded(), "[all well] expected CronJob often");
  }
}
