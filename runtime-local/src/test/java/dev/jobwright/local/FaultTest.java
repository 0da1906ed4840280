package dev.jobwright.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.jobwright.model.Job;
import dev.jobwright.model.RestartPolicy;
import dev.jobwright.runtime.ContainerState;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobStatus;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.runtime.Pod;
import dev.jobwright.runtime.PodPhase;
import dev.jobwright.runtime.Propagation;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may go wrong in a task is survived, said clearly, and leaves nothing behind. */
@ExtendWith(LeakCheck.class)
class FaultTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  static List<Throwable> errors() {
    return List.of(
        new OutOfMemoryError("no more"),
        new StackOverflowError(),
        new AssertionError("wrong"),
        new LinkageError("missing"),
        new Unprintable());
  }

  @ParameterizedTest
  @MethodSource("errors")
  void an_error_ends_its_container_only(Throwable error) {
    Task task =
        pod -> {
          if (pod.attempt() == 1) {
            throwIt(error);
          }
        };
    try (VirtualRun virtual = new VirtualRun(builder -> builder.threads(1).task("work", task))) {
      JobRun run = virtual.submit(Specs.job(spec -> spec));

      assertThat(run.await(PATIENCE)).isInstanceOf(Outcome.Succeeded.class);
      assertThat(run.status().failed()).isEqualTo(1);
      Pod failed = run.pods().get(0);
      assertThat(exitCode(failed)).isEqualTo(1);
      assertThat(run.logs(failed.name())).contains(error.getClass().getName());
    }
  }

  @Test
  void a_task_that_ignores_interruption_is_given_up_and_its_thread_replaced() throws Exception {
    HandTimeline timeline = new HandTimeline();
    Stubborn stubborn = new Stubborn();
    try (LocalRuntime runtime =
        LocalRuntime.builder().timeline(timeline).threads(1).task("work", stubborn).build()) {
      JobRun run = runtime.submit(Specs.job(spec -> spec.backoffLimit(0)));
      stubborn.started.await();
      String pod = run.pods().get(0).name();
      CompletableFuture<Pod> ended = new CompletableFuture<>();
      run.onPodChange(changed -> completeWhenEnded(ended, changed));

      run.deletePod(pod);
      assertThat(run.await(Duration.ZERO)).isInstanceOf(Outcome.StillRunning.class);
      timeline.pass(Duration.ofSeconds(30));

      Pod killed = ended.get(30, TimeUnit.SECONDS);
      assertThat(killed.name()).isEqualTo(pod);
      assertThat(killed.phase()).isEqualTo(PodPhase.FAILED);
      assertThat(exitCode(killed)).isEqualTo(137);
      assertThat(run.await(PATIENCE)).isInstanceOf(Outcome.Failed.class);
      assertThat(stubborn.thread().getName())
          .matches("jobwright-pod-1 given up with j-\\w{5}/main");

      assertThat(runtime.submit(quick("second")).await(PATIENCE))
          .isInstanceOf(Outcome.Succeeded.class);
      stubborn.finish.countDown();
      assertThat(runtime.submit(quick("third")).await(PATIENCE))
          .isInstanceOf(Outcome.Succeeded.class);
    }
  }

  @Test
  void a_task_that_ignores_interruption_does_not_hold_virtual_time_for_ever() {
    Stubborn stubborn = new Stubborn();
    Task task =
        pod -> {
          try {
            pod.sleep(Duration.ofSeconds(pod.jobName().equals("j") ? 60 : 0));
          } catch (InterruptedException e) {
            stubborn.run(pod);
          }
        };
    try (VirtualRun virtual = new VirtualRun(builder -> builder.threads(1).task("work", task))) {
      JobRun run = virtual.submit(Specs.job(spec -> spec.backoffLimit(0)));
      virtual.advance(Duration.ofSeconds(5));
      run.deletePod(run.pods().get(0).name());

      assertThat(run.await(Duration.ofMinutes(1))).isInstanceOf(Outcome.Failed.class);
      assertThat(virtual.timeline.instant()).isAfter(VirtualRun.START.plusSeconds(29));
      assertThat(virtual.submit(quick("second")).await(PATIENCE))
          .isInstanceOf(Outcome.Succeeded.class);
      stubborn.finish.countDown();
    }
  }

  @Test
  void a_task_may_call_back_into_its_runtime_in_real_time() {
    AtomicReference<JobRuntimeUser> user = new AtomicReference<>();
    try (LocalRuntime runtime =
        LocalRuntime.builder().threads(2).task("work", pod -> user.get().run(pod)).build()) {
      user.set(new JobRuntimeUser(runtime));

      assertThat(runtime.submit(Specs.job(spec -> spec)).await(PATIENCE))
          .isInstanceOf(Outcome.Succeeded.class);
      assertThat(user.get().seen).containsExactly("Succeeded", "StillRunning");
    }
  }

  @Test
  void a_task_may_call_back_into_its_runtime_in_virtual_time() {
    AtomicReference<JobRuntimeUser> user = new AtomicReference<>();
    try (VirtualRun virtual =
        new VirtualRun(builder -> builder.threads(2).task("work", pod -> user.get().run(pod)))) {
      user.set(new JobRuntimeUser(virtual.runtime));

      assertThat(virtual.submit(Specs.job(spec -> spec)).await(PATIENCE))
          .isInstanceOf(Outcome.Succeeded.class);
      assertThat(user.get().seen).containsExactly("Succeeded", "StillRunning");
    }
  }

  @Test
  void a_task_may_delete_its_own_job() {
    CompletableFuture<JobRun> self = new CompletableFuture<>();
    Task task = pod -> self.get().delete(Propagation.BACKGROUND);
    try (LocalRuntime runtime = LocalRuntime.builder().task("work", task).build()) {
      JobRun run = runtime.submit(Specs.job(spec -> spec));
      self.complete(run);

      assertThat(run.await(PATIENCE)).isInstanceOf(Outcome.Deleted.class);
    }
  }

  @Test
  void a_task_may_close_its_runtime() throws InterruptedException {
    CompletableFuture<LocalRuntime> self = new CompletableFuture<>();
    CountDownLatch closed = new CountDownLatch(1);
    Task task =
        pod -> {
          self.get().close();
          closed.countDown();
        };
    LocalRuntime runtime = LocalRuntime.builder().task("work", task).build();
    JobRun run = runtime.submit(Specs.job(spec -> spec.parallelism(3).completions(3)));
    self.complete(runtime);

    assertThat(awaitInTime(run)).isInstanceOf(Outcome.StillRunning.class);
    assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
    assertThatIllegalStateException().isThrownBy(() -> runtime.submit(quick("late")));
  }

  @Test
  void a_task_may_close_its_runtime_in_virtual_time() {
    AtomicReference<LocalRuntime> self = new AtomicReference<>();
    VirtualRun virtual = new VirtualRun(builder -> builder.task("work", pod -> self.get().close()));
    self.set(virtual.runtime);
    JobRun run = virtual.submit(Specs.job(spec -> spec));

    assertThat(run.await(PATIENCE)).isInstanceOf(Outcome.StillRunning.class);
    virtual.advance(Duration.ofHours(1));
    assertThat(run.status().failed()).isZero();
  }

  @Test
  void a_listener_may_close_its_runtime() throws Exception {
    CountDownLatch listening = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    LocalRuntime runtime = LocalRuntime.builder().task("work", pod -> listening.await()).build();
    JobRun run = runtime.submit(Specs.job(spec -> spec));
    run.onChange(
        status -> {
          runtime.close();
          closed.countDown();
        });
    listening.countDown();

    assertThat(awaitInTime(run))
        .isInstanceOfAny(Outcome.Succeeded.class, Outcome.StillRunning.class);
    closed.await();
    assertThat(run.isDeleted()).isFalse();
    assertThatIllegalStateException().isThrownBy(run::suspend).withMessage("the runtime is closed");
  }

  @Test
  void closing_ends_1000_pods_that_run() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1000);
    AtomicInteger interrupted = new AtomicInteger();
    Task task =
        pod -> {
          started.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.incrementAndGet();
            throw e;
          }
        };
    JobRun run;
    try (LocalRuntime runtime = LocalRuntime.builder().threads(1000).task("work", task).build()) {
      run = runtime.submit(Specs.indexed(3000, 1500));
      assertThat(started.await(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(run.await(Duration.ZERO)).isInstanceOf(Outcome.StillRunning.class);
    assertThat(run.pods()).hasSize(1500);
    assertThat(interrupted).hasValue(1000);
  }

  @Test
  void nothing_of_a_closed_runtime_happens_later() {
    AtomicInteger starts = new AtomicInteger();
    Task task =
        pod -> {
          starts.incrementAndGet();
          throw new ExitException(1);
        };
    VirtualRun virtual = new VirtualRun(builder -> builder.task("work", task));
    JobRun run =
        virtual.submit(
            Specs.job("j", Specs.template(RestartPolicy.ON_FAILURE), spec -> spec.backoffLimit(9)));
    virtual.advance(Duration.ofSeconds(5));
    JobStatus last = run.status();
    virtual.close();
    virtual.advance(Duration.ofHours(1));

    assertThat(starts).hasValue(2);
    assertThat(run.status()).isEqualTo(last);
  }

  /** Waits for an outcome that comes by itself, not as the time is up. */
  private static Outcome awaitInTime(JobRun run) {
    long began = System.nanoTime();
    Outcome outcome = run.await(PATIENCE);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE);
    return outcome;
  }

  private static void throwIt(Throwable error) throws Exception {
    if (error instanceof Error e) {
      throw e;
    }
    throw (Exception) error;
  }

  private static Job quick(String name) {
    return Specs.job(name, Specs.template(RestartPolicy.NEVER), spec -> spec);
  }

  private static void completeWhenEnded(CompletableFuture<Pod> ended, Pod pod) {
    if (pod.phase().isTerminal()) {
      ended.complete(pod);
    }
  }

  private static int exitCode(Pod pod) {
    return ((ContainerState.Terminated) pod.containers().get(0).state()).exitCode();
  }

  /** Waits in its first Job for a latch and nothing else. */
  private static final class Stubborn implements Task {
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch finish = new CountDownLatch(1);
    private final CompletableFuture<Thread> thread = new CompletableFuture<>();

    @Override
    public void run(TaskContext pod) {
      if (!pod.jobName().equals("j")) {
        return;
      }
      thread.complete(Thread.currentThread());
      started.countDown();
      while (finish.getCount() > 0) {
        try {
          finish.await();
        } catch (InterruptedException e) {
          // it does not care
        }
      }
    }

    private Thread thread() {
      return thread.join();
    }
  }

  /** Does from within a pod of {@code j} what a user does from outside. */
  private record JobRuntimeUser(LocalRuntime runtime, Queue<String> seen) implements Task {
    private JobRuntimeUser(LocalRuntime runtime) {
      this(runtime, new ConcurrentLinkedQueue<>());
    }

    @Override
    public void run(TaskContext pod) throws InterruptedException {
      if (pod.jobName().equals("j")) {
        JobRun quick = runtime.submit(quick("quick"));
        note(quick.await(Duration.ofSeconds(20)));
        quick.pods().forEach(each -> quick.logs(each.name()));
        JobRun slow = runtime.submit(quick("slow"));
        note(slow.await(Duration.ofMillis(100)));
        slow.pods().forEach(each -> slow.evict(each.name()));
        slow.suspend();
        slow.resume();
        slow.scale(0);
        slow.delete(Propagation.BACKGROUND);
        slow.await(PATIENCE);
      } else if (pod.jobName().equals("slow")) {
        pod.sleep(Duration.ofHours(1));
      }
    }

    private void note(Outcome outcome) {
      seen.add(outcome.getClass().getSimpleName());
    }
  }

  private static final class Unprintable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException("no message");
    }
  }
}
