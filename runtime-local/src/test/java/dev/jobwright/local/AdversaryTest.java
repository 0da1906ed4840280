package dev.jobwright.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.jobwright.model.Job;
import dev.jobwright.model.RestartPolicy;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LeakCheck.class)
class AdversaryTest {
  private static final int TRIALS = 40;

  @Test
  void finds_a_job_that_is_not_safe_to_rerun_and_its_seed_replays_it() {
    assertThatExceptionOfType(UnsafeRerunError.class)
        .isThrownBy(() -> Adversary.search(TRIALS, AdversaryTest::addUp))
        .withMessageStartingWith("not safe to rerun: ")
        .satisfies(
            found -> {
              Adversary again = Adversary.seeded(found.seed());
              assertThat(found)
                  .hasMessageContaining("LocalRuntime.builder().adversary(%dL)", found.seed());
              assertThatExceptionOfType(AssertionError.class)
                  .isThrownBy(() -> addUp(again))
                  .withMessage(found.getCause().getMessage());
              assertThat(found).hasMessageEndingWith(String.join("\n  ", again.strikes()));
              assertThat(again.strikes()).isNotEmpty();
            });
  }

  @Test
  void lets_a_job_succeed_that_is_safe_to_rerun() {
    assertThatCode(() -> Adversary.search(TRIALS, AdversaryTest::collect))
        .doesNotThrowAnyException();
  }

  @Test
  void knows_all_kinds_of_trouble() {
    List<String> strikes = new ArrayList<>();
    Adversary.search(
        TRIALS,
        adversary -> {
          collect(adversary);
          strikes.addAll(adversary.strikes());
        });

    for (String kind :
        List.of("is started after", "twice", "work is done", "killed after", "evic")) {
      assertThat(strikes).as(kind).anyMatch(strike -> strike.contains(kind));
    }
  }

  @Test
  void leaves_a_job_in_peace_that_must_not_fail_once() {
    Adversary.search(
        TRIALS,
        adversary -> {
          JobRun run = run(adversary, Specs.job(spec -> spec.backoffLimit(0)), pod -> {});
          assertThat(run.status().failed()).isZero();
        });
  }

  @Test
  void stays_within_what_containers_may_restart() {
    Adversary.search(
        TRIALS,
        adversary -> run(adversary, Specs.restarting(spec -> spec.backoffLimit(1)), pod -> {}));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void troubles_processes_too() {
    Job job =
        Specs.job(
            "j", Specs.template(RestartPolicy.NEVER), spec -> spec.parallelism(2).completions(4));
    Adversary.search(
        5,
        adversary -> {
          ProcessImage image = ProcessImage.ofThisMachine().entrypoint("true");
          try (VirtualRun virtual =
              new VirtualRun(builder -> builder.adversary(adversary).process("work", image))) {
            assertThat(virtual.submit(job).await(Duration.ofHours(2)))
                .isInstanceOf(Outcome.Succeeded.class);
          }
        });
  }

  /** Adds to a sum for each index: run twice, it counts twice. */
  private static void addUp(Adversary adversary) {
    Map<Integer, AtomicInteger> sums = new ConcurrentHashMap<>();
    run(
        adversary,
        Specs.indexed(8, 3),
        pod -> sums.computeIfAbsent(pod.index(), key -> new AtomicInteger()).incrementAndGet());
    sums.forEach((index, sum) -> assertThat(sum).as("sum of %d", index).hasValue(1));
  }

  /** Notes each index in a set: run twice, it is there once. */
  private static void collect(Adversary adversary) {
    Set<Integer> done = new ConcurrentSkipListSet<>();
    run(
        adversary,
        Specs.indexed(8, 3),
        pod -> {
          pod.sleep(Duration.ofSeconds(20));
          done.add(pod.index());
        });
    assertThat(done).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
  }

  private static JobRun run(Adversary adversary, Job job, Task task) {
    try (VirtualRun virtual =
        new VirtualRun(builder -> builder.threads(2).adversary(adversary).task("work", task))) {
      JobRun run = virtual.submit(job);
      assertThat(run.await(Duration.ofHours(2))).isInstanceOf(Outcome.Succeeded.class);
      return run;
    }
  }
}
