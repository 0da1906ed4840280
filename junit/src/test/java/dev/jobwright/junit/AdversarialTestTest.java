package dev.jobwright.junit;

import static dev.jobwright.junit.JobwrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobRuntime;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

class AdversarialTestTest {
  private static final Job ADD = Jobs.indexed("add", 4).image("acme/add:1").build();
  private static final Pattern REPLAY = Pattern.compile("replay = \"(\\d+:[^\"]+)\"");

  @JobwrightTest
  static class SafeCase {
    private final Set<Integer> done = ConcurrentHashMap.newKeySet();

    @AdversarialTest(seeds = 30)
    void is_safe(Images images, JobRuntime runtime, VirtualTime time) {
      images.task("acme/add:1", pod -> done.add(pod.index()));
      JobRun run = runtime.submit(ADD);
      time.runUntilDone(run);
      assertThat(run).succeeded();
      assertThat(done).hasSize(4);
    }
  }

  @Test
  void a_job_that_is_safe_to_rerun_stands_every_seed() {
    TestExecutionSummary summary = Platform.run(SafeCase.class, Map.of());
    assertThat(summary.getTestsSucceededCount()).isEqualTo(30);
    assertThat(summary.getFailures()).isEmpty();
  }

  private static void addTen(Images images, JobRuntime runtime, VirtualTime time) {
    AtomicInteger sum = new AtomicInteger();
    images.task("acme/add:1", pod -> sum.addAndGet(10));
    time.runUntilDone(runtime.submit(ADD));
    assertThat(sum).hasValue(40);
  }

  @JobwrightTest
  static class UnsafeCase {
    @AdversarialTest(seeds = 50)
    void adds_ten_for_each_index(Images images, JobRuntime runtime, VirtualTime time) {
      addTen(images, runtime, time);
    }
  }

  @Test
  void the_least_that_breaks_a_job_is_found_and_said() {
    String failure = Platform.failureOf(UnsafeCase.class);
    assertThat(failure).contains("does not stand trouble: ").contains("the least that breaks it:");
    Matcher replay = REPLAY.matcher(failure);
    assertThat(replay.find()).isTrue();
    assertThat(replay.group(1)).as("one deed is enough").doesNotContain(",");
    assertThat(replay.group(1)).isEqualTo("1:add/add/3/0");
  }

  @JobwrightTest
  static class ReplayedCase {
    @AdversarialTest(replay = "1:add/add/3/0")
    void adds_ten_for_each_index(Images images, JobRuntime runtime, VirtualTime time) {
      addTen(images, runtime, time);
    }
  }

  @Test
  void what_broke_a_job_is_replayed_alone() {
    TestExecutionSummary summary = Platform.run(ReplayedCase.class, Map.of());
    assertThat(summary.getTestsFoundCount()).isEqualTo(1);
    assertThat(summary.getFailures()).hasSize(1);
  }

  @JobwrightTest
  static class BrokenCase {
    @AdversarialTest
    void fails_in_any_case() {
      throw new AssertionError("wrong");
    }
  }

  @Test
  void a_test_that_fails_without_trouble_is_told_apart() {
    assertThat(Platform.failureOf(BrokenCase.class)).contains("fails without any trouble: wrong");
  }

  static class BareCase {
    @AdversarialTest
    void has_no_runtime() {}
  }

  @Test
  void without_an_extension_it_says_what_is_missing() {
    TestExecutionSummary summary = Platform.run(BareCase.class, Map.of());
    assertThat(summary.getFailures())
        .isNotEmpty()
        .allSatisfy(
            failure ->
                assertThat(failure.getException())
                    .hasMessageContaining("put @JobwrightTest on BareCase"));
  }
}
