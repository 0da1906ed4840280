package dev.jobwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.model.Job;
import dev.jobwright.model.RestartPolicy;
import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobStatus;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.runtime.Pod;
import dev.jobwright.runtime.PodPhase;
import dev.jobwright.runtime.Propagation;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pods that follow one another without the loop are, to all who look, as if each had been seen. */
@ExtendWith(LeakCheck.class)
class RelayTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int COMPLETIONS = 20_000;
  private static final int PARALLELISM = 4;

  @Test
  void the_history_is_that_of_pods_that_were_watched_one_by_one() {
    History unwatched = History.of(run -> {});
    History watched = History.of(run -> run.onPodChange(pod -> {}));

    assertThat(unwatched).isEqualTo(watched);
    assertThat(unwatched.succeeded()).isEqualTo(COMPLETIONS);
  }

  /** What is to be seen of a Job after its end, without times, their order and generated names. */
  private record History(
      int succeeded,
      int failed,
      List<String> conditions,
      List<String> events,
      List<PodPhase> pods,
      int podNames) {

    static History of(Consumer<JobRun> watch) {
      try (LocalRuntime runtime = runtime(pod -> {})) {
        JobRun run = runtime.submit(job());
        watch.accept(run);
        JobStatus status = run.await(PATIENCE).status();
        List<Pod> pods = run.pods();
        return new History(
            status.succeeded(),
            status.failed(),
            status.conditions().stream().map(each -> each.type() + each.reason()).toList(),
            run.events().stream().map(History::told).sorted().toList(),
            pods.stream().map(Pod::phase).toList(),
            (int) pods.stream().map(Pod::name).distinct().count());
      }
    }

    private static String told(JobEvent event) {
      return event.reason() + event.message().replaceFirst("j-\\w{5}", "POD") + event.count();
    }
  }

  @Test
  void each_run_sees_a_pod_and_an_attempt_of_its_own_even_after_its_end() {
    Queue<TaskContext> contexts = new ConcurrentLinkedQueue<>();
    try (LocalRuntime runtime = runtime(contexts::add)) {
      JobRun run = runtime.submit(job());
      assertThat(run.await(PATIENCE)).isInstanceOf(Outcome.Succeeded.class);

      assertThat(contexts).hasSize(COMPLETIONS);
      assertThat(contexts).extracting(TaskContext::podName).doesNotHaveDuplicates();
      Set<Integer> attempts = new HashSet<>();
      contexts.forEach(context -> attempts.add(context.attempt()));
      assertThat(attempts)
          .containsExactlyInAnyOrderElementsOf(
              IntStream.rangeClosed(1, COMPLETIONS).boxed().toList());
      assertThat(contexts)
          .extracting(TaskContext::podName)
          .containsAll(run.pods().stream().map(Pod::name).toList());
    }
  }

  @Test
  void no_pod_too_many_runs_whoever_looks_on_and_changes_things() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Task counted =
        pod -> {
          most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
          if (runs.incrementAndGet() % 100 == 0) {
            assertThat(pod.podName()).startsWith("j-");
          }
          atOnce.decrementAndGet();
        };
    try (LocalRuntime runtime = runtime(counted)) {
      JobRun run = runtime.submit(job());
      for (int last = 0; !run.status().isFinished(); last = run.status().succeeded()) {
        assertThat(run.status().succeeded()).isGreaterThanOrEqualTo(last);
        assertThat(run.status().active()).isLessThanOrEqualTo(PARALLELISM);
        run.suspend();
        run.resume();
        run.scale(2);
        run.scale(PARALLELISM);
      }

      assertThat(run.status().succeeded()).isEqualTo(COMPLETIONS);
      assertThat(most.get()).isLessThanOrEqualTo(PARALLELISM);
      assertThat(runs.get()).isGreaterThanOrEqualTo(COMPLETIONS);
    }
  }

  @Test
  void a_run_that_takes_long_is_there_for_all_to_see_and_to_stop() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Task slowAtLast =
        pod -> {
          if (runs.incrementAndGet() == COMPLETIONS / 2) {
            begun.countDown();
            try {
              new CountDownLatch(1).await();
            } finally {
              interrupted.countDown();
            }
          }
        };
    try (LocalRuntime runtime = runtime(slowAtLast)) {
      JobRun run = runtime.submit(jobOf(1));
      begun.await();

      assertThat(run.status().active()).isEqualTo(1);
      assertThat(run.status().ready()).isEqualTo(1);
      assertThat(run.status().succeeded()).isEqualTo(COMPLETIONS / 2 - 1);
      List<Pod> running =
          run.pods().stream().filter(pod -> pod.phase() == PodPhase.RUNNING).toList();
      assertThat(running).hasSize(1);

      run.delete(Propagation.BACKGROUND);
      interrupted.await();
      assertThat(run.await(PATIENCE)).isInstanceOf(Outcome.Deleted.class);
    }
  }

  @Test
  void a_run_that_fails_counts_as_failed_and_has_its_log() {
    AtomicInteger runs = new AtomicInteger();
    Task failsOnce =
        pod -> {
          if (runs.incrementAndGet() == COMPLETIONS / 2) {
            throw new IllegalStateException("out of luck");
          }
        };
    try (LocalRuntime runtime = runtime(failsOnce)) {
      JobRun run = runtime.submit(jobOf(1));
      Outcome outcome = run.await(PATIENCE);

      assertThat(outcome).isInstanceOf(Outcome.Failed.class);
      assertThat(outcome.status().failed()).isEqualTo(1);
      assertThat(outcome.status().succeeded()).isEqualTo(COMPLETIONS / 2 - 1);
      List<Pod> failed = run.pods().stream().filter(pod -> pod.phase() == PodPhase.FAILED).toList();
      assertThat(failed).hasSize(1);
      assertThat(run.logs(failed.get(0).name())).contains("out of luck");
    }
  }

  @Test
  void another_job_gets_its_turn() {
    Set<String> begun = ConcurrentHashMap.newKeySet();
    Task task = pod -> begun.add(pod.jobName());
    try (LocalRuntime runtime = LocalRuntime.builder().threads(1).task(Specs.IMAGE, task).build()) {
      JobRun endless = runtime.submit(job("endless", Integer.MAX_VALUE, 1));
      JobRun other = runtime.submit(job("other", 1, 1));

      assertThat(other.await(PATIENCE)).isInstanceOf(Outcome.Succeeded.class);
      assertThat(endless.status().isFinished()).isFalse();
      assertThat(begun).containsExactlyInAnyOrder("endless", "other");
    }
  }

  private static LocalRuntime runtime(Task task) {
    return LocalRuntime.builder().threads(PARALLELISM).task(Specs.IMAGE, task).build();
  }

  private static Job job() {
    return jobOf(PARALLELISM);
  }

  private static Job jobOf(int parallelism) {
    return job("j", COMPLETIONS, parallelism);
  }

  private static Job job(String name, int completions, int parallelism) {
    return Specs.job(
        name,
        Specs.template(RestartPolicy.NEVER),
        spec -> spec.completions(completions).parallelism(parallelism).backoffLimit(0));
  }
}
