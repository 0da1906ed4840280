package dev.jobwright.junit;

import static dev.jobwright.junit.Scripted.exits;
import static dev.jobwright.junit.Scripted.runsFor;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.JobRuntime;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

class FailuresTest {
  private static final Job QUICK = Jobs.oneShot("quick").image("acme/quick:1").build();

  @JobwrightTest(seed = 77)
  static class FailingCase {
    @Test
    void fails(Images images, JobRuntime runtime, VirtualTime time) {
      images.script("acme/quick:1", exits(3));
      time.runUntilDone(runtime.submit(QUICK));
      throw new AssertionError("wrong");
    }
  }

  @Test
  void a_failure_says_what_ran_and_how_to_see_it_again() {
    assertThat(Platform.failureOf(FailingCase.class))
        .contains("AssertionError: wrong")
        .contains("with seed 77 (-Djobwright.seed=77)")
        .contains("quick")
        .contains("BackoffLimitExceeded");
  }

  @Test
  void a_seed_from_outside_replaces_all_others() {
    assertThat(Platform.failureOf(FailingCase.class, Map.of("jobwright.seed", "5")))
        .contains("with seed 5 (-Djobwright.seed=5)");
  }

  @JobwrightTest
  static class LeakingCase {
    static final CountDownLatch END = new CountDownLatch(1);

    @Test
    void leaves_a_thread_behind(Images images, JobRuntime runtime, VirtualTime time) {
      images.task(
          "acme/quick:1",
          pod -> {
            ExecutorService executor =
                Executors.newSingleThreadExecutor(body -> new Thread(body, "forgotten"));
            executor.execute(FailuresTest::awaitEnd);
          });
      time.runUntilDone(runtime.submit(QUICK));
    }
  }

  private static void awaitEnd() {
    try {
      LeakingCase.END.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void a_thread_that_is_left_behind_fails_the_test() {
    try {
      assertThat(Platform.failureOf(LeakingCase.class))
          .contains("the test has left threads behind:")
          .contains("forgotten, at")
          .contains("FailuresTest.awaitEnd");
    } finally {
      LeakingCase.END.countDown();
    }
  }

  @JobwrightTest
  static class TimelessCase {
    @Test
    @SystemTime
    void asks_for_virtual_time(VirtualTime time) {
      throw new AssertionError("not reached at " + time.now());
    }
  }

  @Test
  void real_time_cannot_be_moved() {
    assertThat(Platform.failureOf(TimelessCase.class))
        .contains("the test follows the machine's clock (@SystemTime), which nobody can move");
  }

  @JobwrightTest
  static class AmbiguousCase {
    @Test
    void asks_for_one_of_two(@FromManifest("k8s/jobs.yaml") CronJob which) {
      throw new AssertionError("not reached with " + which);
    }
  }

  @Test
  void a_manifest_with_several_asks_for_a_name() {
    assertThat(Platform.failureOf(AmbiguousCase.class))
        .contains("k8s/jobs.yaml has no single CronJob; it has [clean, nightly]");
  }

  @Execution(ExecutionMode.CONCURRENT)
  static class ParallelCase {
    @RegisterExtension
    static final JobwrightExtension JOBS =
        JobwrightExtension.local().script("acme/quick:1", runsFor(ofMinutes(1))).build();

    static final CountDownLatch BOTH = new CountDownLatch(2);

    @Test
    void one() throws InterruptedException {
      moveOwnTime(1);
    }

    @Test
    void two() throws InterruptedException {
      moveOwnTime(2);
    }

    private static void moveOwnTime(int minutes) throws InterruptedException {
      Instant start = JOBS.now();
      JOBS.submit(QUICK);
      BOTH.countDown();
      BOTH.await();
      JOBS.advance(ofMinutes(minutes));
      assertThat(JOBS.now()).isEqualTo(start.plus(ofMinutes(minutes)));
    }
  }

  @Test
  void parallel_tests_of_one_extension_do_not_meet() {
    Map<String, String> parallel =
        Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "2");
    TestExecutionSummary summary = Platform.run(ParallelCase.class, parallel);
    assertThat(summary.getFailures()).isEmpty();
    assertThat(summary.getTestsSucceededCount()).isEqualTo(2);
  }
}
