package dev.jobwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.model.Container;
import dev.jobwright.model.ExecAction;
import dev.jobwright.model.GrpcAction;
import dev.jobwright.model.HttpGetAction;
import dev.jobwright.model.IntOrString;
import dev.jobwright.model.Job;
import dev.jobwright.model.Lifecycle;
import dev.jobwright.model.LifecycleHandler;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.PodTemplate;
import dev.jobwright.model.Probe;
import dev.jobwright.model.RestartPolicy;
import dev.jobwright.model.SleepAction;
import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.runtime.Pod;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Probes and hooks of processes, which are real commands and connections. */
@DisabledOnOs(OS.WINDOWS)
@ExtendWith(LeakCheck.class)
class ProcessProbeTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void a_process_is_ready_when_a_command_beside_it_says_so(@TempDir Path folder) throws Exception {
    String work = "sleep 0.2; touch ready; while [ ! -e done ]; do sleep 0.05; done";
    Probe ready = probe(exec("test", "-e", "ready"));
    try (LocalRuntime runtime = runtime(folder)) {
      JobRun run = runtime.submit(job(work, c -> c.readinessProbe(ready)));
      await(run, pod -> pod.containers().get(0).ready());

      assertThat(folder.resolve("ready")).exists();
      assertThat(folder.resolve("done").toFile().createNewFile()).isTrue();
      assertThat(run.await(PATIENCE)).isInstanceOf(Outcome.Succeeded.class);
    }
  }

  @Test
  void a_process_that_fails_its_liveness_probe_is_restarted(@TempDir Path folder) {
    String work = "if [ -e before ]; then exit 0; fi; touch before; exec sleep 1000";
    Probe alive = later(exec("sh", "-c", "test ! -e before"));
    try (LocalRuntime runtime = runtime(folder)) {
      JobRun run = runtime.submit(job(work, c -> c.livenessProbe(alive)));

      assertThat(run.await(PATIENCE)).isInstanceOf(Outcome.Succeeded.class);
      assertThat(run.pods().get(0).containers().get(0).restartCount()).isEqualTo(1);
      assertThat(run.events())
          .extracting(JobEvent::message)
          .contains("Container main failed liveness probe, will be restarted");
    }
  }

  @Test
  void a_probe_that_takes_too_long_has_failed(@TempDir Path folder) {
    String work = "if [ -e before ]; then exit 0; fi; touch before; exec sleep 1000";
    Probe slow = later(exec("sleep", "1000"));
    try (LocalRuntime runtime = runtime(folder)) {
      JobRun run = runtime.submit(job(work, c -> c.livenessProbe(slow)));

      assertThat(run.await(PATIENCE)).isInstanceOf(Outcome.Succeeded.class);
      assertThat(ProcessHandle.current().descendants()).isEmpty();
    }
  }

  @Test
  void a_port_that_nobody_answers_at_fails_a_probe(@TempDir Path folder) throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    HttpGetAction action =
        HttpGetAction.builder().port(IntOrString.of(port)).path("/health").build();
    Probe http = later(builder -> builder.httpGet(action));
    String work = "if [ -e before ]; then exit 0; fi; touch before; exec sleep 1000";
    try (LocalRuntime runtime = runtime(folder)) {
      JobRun run = runtime.submit(job(work, c -> c.livenessProbe(http)));

      assertThat(run.await(PATIENCE)).isInstanceOf(Outcome.Succeeded.class);
      assertThat(run.events())
          .extracting(JobEvent::message)
          .anyMatch(
              text -> text.startsWith("Liveness probe failed: Get \"http://127.0.0.1:" + port));
    }
  }

  @Test
  void a_process_that_says_over_grpc_that_it_does_not_serve_fails_a_probe(@TempDir Path folder)
      throws Exception {
    String work = "if [ -e before ]; then exit 0; fi; touch before; exec sleep 1000";
    try (GrpcServer server = GrpcServer.reporting(2);
        LocalRuntime runtime = runtime(folder)) {
      GrpcAction action = GrpcAction.builder().port(server.port()).build();
      Probe grpc = later(builder -> builder.grpc(action));
      JobRun run = runtime.submit(job(work, c -> c.livenessProbe(grpc)));

      assertThat(run.await(PATIENCE)).isInstanceOf(Outcome.Succeeded.class);
      assertThat(run.events())
          .extracting(JobEvent::message)
          .contains("Liveness probe failed: service unhealthy (responded with \"NOT_SERVING\")");
    }
  }

  @Test
  void a_process_counts_as_running_when_the_command_after_its_start_is_over(@TempDir Path folder) {
    String work = "while [ ! -e greeted ]; do sleep 0.05; done; exit 0";
    try (LocalRuntime runtime = runtime(folder)) {
      JobRun run = runtime.submit(job(work, c -> c.lifecycle(postStart("touch", "greeted"))));

      assertThat(run.await(PATIENCE)).isInstanceOf(Outcome.Succeeded.class);
    }
  }

  @Test
  void a_process_whose_command_after_the_start_fails_is_ended_and_started_again(
      @TempDir Path folder) {
    String work = "if [ -e before ]; then sleep 0.1; exit 0; fi; exec sleep 1000";
    Lifecycle failsOnce =
        postStart("sh", "-c", "if [ ! -e before ]; then touch before; exit 1; fi");
    try (LocalRuntime runtime = runtime(folder)) {
      JobRun run = runtime.submit(job(work, c -> c.lifecycle(failsOnce)));

      assertThat(run.await(PATIENCE)).isInstanceOf(Outcome.Succeeded.class);
      assertThat(run.events()).extracting(JobEvent::reason).contains("FailedPostStartHook");
    }
  }

  @Test
  void a_process_is_asked_to_stop_by_the_signal_its_container_names(@TempDir Path folder)
      throws Exception {
    String work = "trap 'exit 9' USR1; touch ready; while :; do sleep 0.05; done";
    Lifecycle lifecycle = Lifecycle.builder().stopSignal("SIGUSR1").build();
    try (LocalRuntime runtime = runtime(folder)) {
      JobRun run =
          runtime.submit(
              onLinux(
                  job(
                      work,
                      c ->
                          c.lifecycle(lifecycle)
                              .readinessProbe(probe(exec("test", "-e", "ready"))))));
      await(run, pod -> pod.containers().get(0).ready());
      CountDownLatch ended = new CountDownLatch(1);
      run.onPodChange(pod -> countDownIf(pod.toString().contains("exitCode=9"), ended));
      run.deletePod(run.pods().get(0).name());

      assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void a_hook_whose_server_never_answers_ends_with_its_container(@TempDir Path folder)
      throws Exception {
    try (GrpcServer silent = GrpcServer.silent();
        LocalRuntime runtime = runtime(folder)) {
      JobRun run = runtime.submit(job("sleep 0.3", c -> c.lifecycle(greetedBy(silent))));

      assertThat(run.await(PATIENCE)).isInstanceOf(Outcome.Succeeded.class);
    }
  }

  @Test
  void a_hook_whose_server_never_answers_ends_with_the_runtime(@TempDir Path folder)
      throws Exception {
    try (GrpcServer silent = GrpcServer.silent()) {
      try (LocalRuntime runtime = runtime(folder)) {
        runtime.submit(job("sleep 1000", c -> c.lifecycle(greetedBy(silent))));
        silent.awaitClient();
      }
      assertThat(Thread.getAllStackTraces().keySet())
          .extracting(Thread::getName)
          .noneMatch(name -> name.startsWith("jobwright-probe"));
    }
  }

  private static Lifecycle greetedBy(GrpcServer server) {
    HttpGetAction action = HttpGetAction.builder().port(IntOrString.of(server.port())).build();
    LifecycleHandler hook = LifecycleHandler.builder().httpGet(action).build();
    return Lifecycle.builder().postStart(hook).build();
  }

  /** Says for which system the pod is, which who names a signal has to. */
  private static Job onLinux(Job job) {
    return job.with("spec.template.spec.os", Map.of("name", "linux"));
  }

  private static Lifecycle postStart(String... command) {
    LifecycleHandler hook = LifecycleHandler.builder().exec(command(command)).build();
    return Lifecycle.builder().postStart(hook).build();
  }

  @Test
  void a_hook_runs_before_the_process_is_asked_to_stop(@TempDir Path folder) throws Exception {
    String work =
        "trap 'if [ -e hook ]; then exit 7; else exit 8; fi' TERM; touch ready;"
            + " while :; do sleep 0.05; done";
    LifecycleHandler hook = LifecycleHandler.builder().exec(command("touch", "hook")).build();
    Lifecycle lifecycle = Lifecycle.builder().preStop(hook).build();
    try (LocalRuntime runtime = runtime(folder)) {
      JobRun run =
          runtime.submit(
              job(
                  work,
                  c -> c.lifecycle(lifecycle).readinessProbe(probe(exec("test", "-e", "ready")))));
      await(run, pod -> pod.containers().get(0).ready());
      String name = run.pods().get(0).name();
      CountDownLatch ended = new CountDownLatch(1);
      run.onPodChange(pod -> countDownIf(pod.toString().contains("exitCode=7"), ended));
      run.deletePod(name);

      assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void tasks_and_scripts_count_as_ready_and_alive_and_pauses_take_their_time() {
    Lifecycle lifecycle =
        Lifecycle.builder()
            .preStop(
                LifecycleHandler.builder()
                    .sleep(SleepAction.builder().seconds(Duration.ofSeconds(5)).build())
                    .build())
            .build();
    Job job =
        job(
            "unused",
            c ->
                c.readinessProbe(probe(exec("never", "run")))
                    .livenessProbe(probe(exec("never", "run")))
                    .lifecycle(lifecycle));
    Script script = Script.of(Ending.exit(0).after(Duration.ofHours(1)).orOnTerminate(0));
    try (VirtualRun virtual = VirtualRun.scripted(script)) {
      JobRun run = virtual.submit(job);
      virtual.advance(Duration.ofMinutes(1));
      assertThat(run.pods().get(0).containers().get(0).ready()).isTrue();

      run.deletePod(run.pods().get(0).name());
      virtual.advance(Duration.ofSeconds(4));
      assertThat(run.status().terminating()).isEqualTo(1);
      virtual.advance(Duration.ofSeconds(2));
      assertThat(run.status().terminating()).isZero();
    }
  }

  private static LocalRuntime runtime(Path folder) {
    return LocalRuntime.builder()
        .process(Specs.IMAGE, ProcessImage.ofThisMachine().workingDir(folder.toString()))
        .build();
  }

  private static Job job(String work, UnaryOperator<Container.Builder> change) {
    Container main =
        change
            .apply(Container.builder().name("main").image(Specs.IMAGE).addCommand("sh", "-c", work))
            .build();
    PodSpec pod =
        PodSpec.builder()
            .restartPolicy(RestartPolicy.ON_FAILURE)
            .terminationGracePeriod(Duration.ofSeconds(10))
            .addContainers(main)
            .build();
    return Specs.job("j", PodTemplate.builder().spec(pod).build(), spec -> spec);
  }

  private static void await(JobRun run, Predicate<Pod> condition) throws InterruptedException {
    CountDownLatch seen = new CountDownLatch(1);
    run.onPodChange(pod -> countDownIf(condition.test(pod), seen));
    run.pods().forEach(pod -> countDownIf(condition.test(pod), seen));
    assertThat(seen.await(30, TimeUnit.SECONDS)).isTrue();
  }

  private static void countDownIf(boolean condition, CountDownLatch latch) {
    if (condition) {
      latch.countDown();
    }
  }

  private static UnaryOperator<Probe.Builder> exec(String... command) {
    return probe -> probe.exec(command(command));
  }

  private static ExecAction command(String... command) {
    return ExecAction.builder().addCommand(command).build();
  }

  /** A probe that finds a second run, which ends at once, no more. */
  private static Probe later(UnaryOperator<Probe.Builder> action) {
    return probe(action).toBuilder().initialDelay(Duration.ofSeconds(1)).build();
  }

  private static Probe probe(UnaryOperator<Probe.Builder> action) {
    return action.apply(Probe.builder().period(Duration.ofSeconds(1)).failureThreshold(1)).build();
  }
}
