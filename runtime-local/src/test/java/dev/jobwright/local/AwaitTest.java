package dev.jobwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.time.Timeline;
import dev.jobwright.time.VirtualTimeline;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AwaitTest {
  private static final Instant START = Instant.parse("2027-01-04T00:00:00Z");

  private final VirtualTimeline time = Timeline.virtual(START);
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);

  private LocalRuntime runtime() {
    return LocalRuntime.builder()
        .timeline(time)
        .task(
            Specs.IMAGE,
            pod -> {
              begun.countDown();
              mayEnd.await();
            })
        .build();
  }

  @Test
  void an_interrupted_caller_does_not_move_virtual_time_past_a_task_at_work() {
    try (LocalRuntime runtime = runtime()) {
      JobRun run = runtime.submit(Specs.job(spec -> spec.activeDeadline(Duration.ofSeconds(10))));
      Thread.currentThread().interrupt();
      Outcome outcome = run.await(Duration.ofHours(1));

      assertThat(Thread.interrupted()).isTrue();
      assertThat(outcome).isInstanceOf(Outcome.StillRunning.class);
      assertThat(time.instant()).isBefore(START.plusSeconds(10));
      mayEnd.countDown();
      assertThat(run.await(Duration.ofHours(1))).isInstanceOf(Outcome.Succeeded.class);
    }
  }

  @Test
  void a_task_that_holds_virtual_time_holds_the_caller_no_longer_than_he_said() {
    try (LocalRuntime runtime = runtime()) {
      JobRun run = runtime.submit(Specs.job(spec -> spec));

      assertThat(run.await(Duration.ofMillis(200))).isInstanceOf(Outcome.StillRunning.class);
      mayEnd.countDown();
      assertThat(run.await(Duration.ofHours(1))).isInstanceOf(Outcome.Succeeded.class);
    }
  }

  @Test
  void a_wait_may_be_longer_than_time_itself() {
    try (LocalRuntime runtime = runtime()) {
      mayEnd.countDown();
      JobRun run = runtime.submit(Specs.job(spec -> spec));
      assertThat(run.await(Duration.ofSeconds(Long.MAX_VALUE)))
          .isInstanceOf(Outcome.Succeeded.class);
    }
  }

  @Test
  void closing_asks_every_task_to_stop() throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    LocalRuntime runtime =
        LocalRuntime.builder()
            .task(
                Specs.IMAGE,
                pod -> {
                  begun.countDown();
                  while (!pod.isStopping()) {
                    Thread.onSpinWait();
                  }
                  ended.countDown();
                })
            .build();
    runtime.submit(Specs.job(spec -> spec));
    begun.await();
    runtime.close();
    ended.await();
    assertThat(ended.getCount()).isZero();
  }

  @Test
  void a_listener_that_throws_an_error_harms_nobody() {
    try (LocalRuntime runtime = runtime()) {
      mayEnd.countDown();
      JobRun run = runtime.submit(Specs.job(spec -> spec));
      run.onChange(
          status -> {
            throw new AssertionError("a listener's own");
          });
      assertThat(run.await(Duration.ofHours(1))).isInstanceOf(Outcome.Succeeded.class);
    }
  }
}
