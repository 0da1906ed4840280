package dev.jobwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.model.Job;
import dev.jobwright.runtime.FailureCause;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.LogFollow;
import dev.jobwright.runtime.LogLine;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.runtime.Propagation;
import dev.jobwright.time.Timeline;
import dev.jobwright.time.VirtualTimeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ExplainTest {
  private final VirtualTimeline time = Timeline.virtual(Instant.parse("2027-01-04T00:00:00Z"));

  private LocalRuntime failing() {
    return LocalRuntime.builder()
        .timeline(time)
        .task(
            Specs.IMAGE,
            pod -> {
              pod.out().println("looking for work in run " + pod.attempt());
              throw new ExitException(42);
            })
        .build();
  }

  @Test
  void a_failed_container_is_told_with_its_exit_code_and_the_end_of_its_log() {
    try (LocalRuntime runtime = failing()) {
      JobRun run = runtime.submit(job());
      assertThat(run.await(Duration.ofHours(1))).isInstanceOf(Outcome.Failed.class);
      assertThat(run.explain().orElseThrow())
          .isInstanceOfSatisfying(
              FailureCause.ContainerFailed.class,
              cause -> {
                assertThat(cause.exitCode()).isEqualTo(42);
                assertThat(cause.logTail()).contains("looking for work in run 2");
                assertThat(cause.summary()).contains("ended with exit code 42");
                assertThat(cause.evidence())
                    .anyMatch(each -> each.contains("BackoffLimitExceeded"));
              });
    }
  }

  @Test
  void a_container_that_is_restarted_over_and_over_is_a_crash_loop() {
    try (LocalRuntime runtime = failing()) {
      JobRun run = runtime.submit(Specs.restarting(spec -> spec.backoffLimit(5)));
      run.await(Duration.ofSeconds(15));
      assertThat(run.explain().orElseThrow())
          .isInstanceOfSatisfying(
              FailureCause.CrashLoop.class, cause -> assertThat(cause.exitCode()).isEqualTo(42));
    }
  }

  @Test
  void all_logs_of_a_job_are_told_with_where_they_are_from() {
    List<LogLine> lines = new CopyOnWriteArrayList<>();
    try (LocalRuntime runtime = failing()) {
      JobRun run = runtime.submit(job());
      try (LogFollow follow = run.followLogs(lines::add)) {
        assertThat(follow.awaitEnd(Duration.ofHours(1))).isTrue();
      }
      assertThat(lines)
          .extracting(LogLine::text)
          .filteredOn(text -> text.startsWith("looking"))
          .containsExactly("looking for work in run 1", "looking for work in run 2");
      assertThat(lines).extracting(LogLine::container).containsOnly("main");
    }
  }

  @Test
  void a_job_that_is_deleted_is_waited_for_until_it_is_gone() {
    try (LocalRuntime runtime = failing()) {
      JobRun run = runtime.submit(job());
      assertThat(run.awaitGone(Duration.ofSeconds(1))).isFalse();
      run.delete(Propagation.FOREGROUND);
      assertThat(run.awaitGone(Duration.ofHours(1))).isTrue();
    }
  }

  private static Job job() {
    return Specs.job(spec -> spec.backoffLimit(1));
  }
}
