package dev.jobwright.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.jobwright.model.Container;
import dev.jobwright.model.PodTemplate;
import dev.jobwright.model.RestartPolicy;
import dev.jobwright.runtime.ContainerState;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.runtime.Pod;
import dev.jobwright.runtime.PodPhase;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TaskTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void succeeds_when_it_returns() {
    try (LocalRuntime runtime =
        LocalRuntime.builder().task(Specs.IMAGE, pod -> pod.out().println("hello")).build()) {
      JobRun run = runtime.submit(Specs.job(spec -> spec));

      assertThat(run.await(PATIENCE)).isInstanceOf(Outcome.Succeeded.class);
      assertThat(run.status().succeeded()).isEqualTo(1);
      Pod pod = run.pods().get(0);
      assertThat(pod.phase()).isEqualTo(PodPhase.SUCCEEDED);
      assertThat(run.logs(pod.name())).isEqualTo("hello" + System.lineSeparator());
    }
  }

  @Test
  void starts_behind_a_sidecar_that_is_a_task_too() {
    Container sidecar =
        Container.builder()
            .name("beside")
            .image("beside")
            .restartPolicy(RestartPolicy.ALWAYS)
            .build();
    PodTemplate template = Specs.template(RestartPolicy.NEVER);
    PodTemplate withSidecar =
        template.toBuilder()
            .spec(template.spec().toBuilder().addInitContainers(sidecar).build())
            .build();
    try (LocalRuntime runtime =
        LocalRuntime.builder()
            .threads(2)
            .task("beside", pod -> new CountDownLatch(1).await())
            .task(Specs.IMAGE, pod -> {})
            .build()) {
      JobRun run = runtime.submit(Specs.job("j", withSidecar, spec -> spec));

      assertThat(run.await(PATIENCE)).isInstanceOf(Outcome.Succeeded.class);
    }
  }

  @Test
  void has_run_since_it_began_whenever_that_is_asked() throws Exception {
    HandTimeline timeline = new HandTimeline();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Task task =
        pod -> {
          begun.countDown();
          end.await();
        };
    try (LocalRuntime runtime =
        LocalRuntime.builder().timeline(timeline).task(Specs.IMAGE, task).build()) {
      JobRun run = runtime.submit(Specs.job(spec -> spec));
      begun.await();
      timeline.pass(Duration.ofMinutes(1));
      end.countDown();
      run.await(PATIENCE);

      ContainerState.Terminated ended =
          (ContainerState.Terminated) run.pods().get(0).containers().get(0).state();
      assertThat(Duration.between(ended.startedAt(), ended.finishedAt()))
          .isEqualTo(Duration.ofMinutes(1));
    }
  }

  @Test
  void fails_with_the_code_it_exits_with() {
    assertThat(
            exitCodeOf(
                pod -> {
                  throw new ExitException(42);
                }))
        .isEqualTo(42);
  }

  @Test
  void fails_with_code_1_when_it_throws() {
    assertThat(
            exitCodeOf(
                pod -> {
                  throw new IOException("broken");
                }))
        .isEqualTo(1);
    assertThat(
            exitCodeOf(
                pod -> {
                  throw new StackOverflowError();
                }))
        .isEqualTo(1);
  }

  @Test
  void leaves_the_stack_trace_in_the_log() {
    Task task =
        pod -> {
          throw new IOException("the disk is on fire");
        };
    try (LocalRuntime runtime = LocalRuntime.builder().task(Specs.IMAGE, task).build()) {
      JobRun run = runtime.submit(Specs.job(spec -> spec.backoffLimit(0)));
      run.await(PATIENCE);

      assertThat(run.logs(run.pods().get(0).name()))
          .startsWith("java.io.IOException: the disk is on fire")
          .contains("dev.jobwright.local.TaskTest.");
    }
  }

  @Test
  void works_on_each_index_once() {
    Set<Integer> seen = ConcurrentHashMap.newKeySet();
    try (LocalRuntime runtime =
        LocalRuntime.builder().threads(4).task(Specs.IMAGE, pod -> seen.add(pod.index())).build()) {
      JobRun run = runtime.submit(Specs.indexed(1000, 8));

      assertThat(run.await(PATIENCE)).isInstanceOf(Outcome.Succeeded.class);
      assertThat(run.status().completedIndexes()).isEqualTo("0-999");
      assertThat(seen).hasSize(1000);
    }
  }

  @Test
  void waits_pending_until_a_thread_is_free() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(2);
    CountDownLatch finish = new CountDownLatch(1);
    Task task =
        pod -> {
          started.countDown();
          finish.await();
        };
    try (LocalRuntime runtime = LocalRuntime.builder().threads(2).task(Specs.IMAGE, task).build()) {
      JobRun run = runtime.submit(Specs.job(spec -> spec.parallelism(5).completions(5)));
      started.await();

      assertThat(run.status().active()).isEqualTo(5);
      assertThat(run.pods()).filteredOn(pod -> pod.phase() == PodPhase.PENDING).hasSize(3);

      finish.countDown();
      assertThat(run.await(PATIENCE)).isInstanceOf(Outcome.Succeeded.class);
    }
  }

  @Test
  void is_told_how_often_its_work_was_started() {
    AtomicInteger last = new AtomicInteger();
    Task task =
        pod -> {
          last.set(pod.attempt());
          if (pod.attempt() < 3) {
            throw new ExitException(1);
          }
        };
    try (VirtualRun virtual = new VirtualRun(builder -> builder.task(Specs.IMAGE, task))) {
      JobRun run = virtual.submit(Specs.job(spec -> spec));

      assertThat(run.await(Duration.ofMinutes(2))).isInstanceOf(Outcome.Succeeded.class);
      assertThat(last).hasValue(3);
      assertThat(run.status().failed()).isEqualTo(2);
    }
  }

  @Test
  void takes_virtual_time_when_it_sleeps() {
    Task task = pod -> pod.sleep(Duration.ofHours(5));
    try (VirtualRun virtual = new VirtualRun(builder -> builder.task(Specs.IMAGE, task))) {
      JobRun run = virtual.submit(Specs.job(spec -> spec.parallelism(2).completions(4)));

      assertThat(run.await(Duration.ofHours(9))).isInstanceOf(Outcome.StillRunning.class);
      assertThat(run.await(Duration.ofHours(2))).isInstanceOf(Outcome.Succeeded.class);
    }
  }

  @Test
  void sleeps_beside_many_others_in_virtual_time_however_few_processors_there_are() {
    Task task = pod -> pod.sleep(Duration.ofSeconds(30));
    try (VirtualRun virtual = new VirtualRun(builder -> builder.task(Specs.IMAGE, task))) {
      JobRun run =
          virtual.submit(
              Specs.job(
                  spec ->
                      spec.parallelism(100)
                          .completions(300)
                          .activeDeadline(Duration.ofMinutes(2))));

      assertThat(run.await(Duration.ofMinutes(5))).isInstanceOf(Outcome.Succeeded.class);
    }
  }

  @Test
  void has_no_index_in_a_job_without_indexes() {
    assertThat(exitCodeOf(pod -> assertThatIllegalStateException().isThrownBy(pod::index)))
        .isZero();
  }

  @Test
  void that_is_restarted_too_often_fails_the_job_while_it_runs() {
    Task task =
        pod -> {
          if (pod.attempt() > 1) {
            new CountDownLatch(1).await();
          }
          throw new IllegalStateException("thrown by a test");
        };
    try (LocalRuntime runtime = LocalRuntime.builder().task(Specs.IMAGE, task).build()) {
      JobRun run = runtime.submit(Specs.restarting(spec -> spec.backoffLimit(1)));

      assertThat(run.await(Duration.ofSeconds(30))).isInstanceOf(Outcome.Failed.class);
    }
  }

  @Test
  void of_a_sidecar_runs_beside_the_main_one_and_is_asked_to_stop_behind_it() {
    Container sidecar =
        Container.builder().name("side").image("side").restartPolicy(RestartPolicy.ALWAYS).build();
    PodTemplate template = Specs.template(RestartPolicy.NEVER);
    PodTemplate both =
        template.toBuilder()
            .spec(template.spec().toBuilder().addInitContainers(sidecar).build())
            .build();
    CountDownLatch beside = new CountDownLatch(1);
    try (LocalRuntime runtime =
        LocalRuntime.builder()
            .threads(2)
            .task("side", pod -> waitBeside(beside))
            .task(Specs.IMAGE, pod -> beside.await())
            .build()) {
      JobRun run = runtime.submit(Specs.job("j", both, spec -> spec));

      assertThat(run.await(Duration.ofSeconds(30))).isInstanceOf(Outcome.Succeeded.class);
    }
  }

  private static void waitBeside(CountDownLatch beside) throws InterruptedException {
    beside.countDown();
    new CountDownLatch(1).await();
  }

  @Test
  void must_be_bound_to_the_image() {
    try (LocalRuntime runtime = LocalRuntime.builder().build()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> runtime.submit(Specs.job(spec -> spec)))
          .withMessage(
              "container main: image \"work\" is bound to nothing on this machine: bind a Java task"
                  + " to it with LocalRuntime.builder().task(\"work\", pod -> …), or let its command"
                  + " run as a process with .process(\"work\")");
    }
  }

  private static int exitCodeOf(Task task) {
    try (LocalRuntime runtime = LocalRuntime.builder().task(Specs.IMAGE, task).build()) {
      JobRun run = runtime.submit(Specs.job(spec -> spec.backoffLimit(0)));
      run.await(PATIENCE);
      ContainerState state = run.pods().get(0).containers().get(0).state();
      assertThat(state).isInstanceOf(ContainerState.Terminated.class);
      return ((ContainerState.Terminated) state).exitCode();
    }
  }
}
