package dev.jobwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.model.Container;
import dev.jobwright.model.EnvVar;
import dev.jobwright.model.Job;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.PodTemplate;
import dev.jobwright.model.RestartPolicy;
import dev.jobwright.runtime.ContainerState;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.runtime.Pod;
import dev.jobwright.runtime.Subscription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(OS.WINDOWS)
@SuppressWarnings("try") // following a log needs no name
@ExtendWith(LeakCheck.class)
class ProcessTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String CANNOT_START =
      "failed to create containerd task: failed to create shim task: OCI runtime create failed:"
          + " runc create failed: unable to start container process: error during container init: ";

  @Test
  void succeeds_when_it_exits_with_0() {
    Ended ended = sh("echo out; echo err >&2");

    assertThat(ended.outcome).isInstanceOf(Outcome.Succeeded.class);
    assertThat(ended.exit().reason()).isEqualTo("Completed");
    assertThat(ended.log).isEqualTo("out\nerr\n");
  }

  @ParameterizedTest
  @CsvSource({
    "exit 1, 1",
    "exit 42, 42",
    "exit 255, 255",
    "kill -9 $$$$, 137",
    "kill -15 $$$$, 143",
    "kill -2 $$$$, 130",
    "kill -11 $$$$, 139",
    "kill -1 $$$$, 129"
  })
  void fails_with_its_exit_code_or_128_and_its_signal(String script, int code) {
    Ended ended = sh(script);

    assertThat(ended.outcome).isInstanceOf(Outcome.Failed.class);
    assertThat(ended.exit().exitCode()).isEqualTo(code);
    assertThat(ended.exit().reason()).isEqualTo("Error");
    assertThat(ended.exit().startedAt()).isNotNull();
  }

  @Test
  void sees_the_environment_of_its_container_and_not_of_this_machine() {
    Ended ended =
        run(
            ProcessImage.ofThisMachine(),
            main ->
                main.addCommand("sh", "-c", "env; echo $(WHO) $0 $1")
                    .addArgs("$(WHO)", "$$(WHO)")
                    .addEnv(EnvVar.builder().name("WHO").value("me").build()));

    assertThat(ended.log.lines().map(line -> line.replaceFirst("=.*", "")))
        .containsOnlyOnce("WHO", "HOSTNAME", "PATH", "HOME", "JOBWRIGHT_CONTAINER")
        .isSubsetOf(
            "WHO",
            "HOSTNAME",
            "PATH",
            "HOME",
            "JOBWRIGHT_CONTAINER",
            "PWD",
            "SHLVL",
            "_",
            "OLDPWD",
            "me me $(WHO)");
    assertThat(ended.log).contains("WHO=me\n", "HOSTNAME=" + ended.pod.name() + "\n");
    assertThat(ended.log).endsWith("me me $(WHO)\n");
  }

  @Test
  void runs_files_of_its_image_where_the_image_says(@TempDir Path root) throws IOException {
    script(root.resolve("app/run"), "#!/bin/sh\npwd; echo \"$@\"\n");
    Path data = Files.createDirectories(root.resolve("data"));
    ProcessImage image = ProcessImage.in(root).entrypoint("/app/run", "first").defaultArgs("none");

    assertThat(run(image, main -> main).log).isEqualTo(real(root) + "\nfirst none\n");
    assertThat(run(image, main -> main.addArgs("x")).log).isEqualTo(real(root) + "\nfirst x\n");
    assertThat(run(image.workingDir("/data"), main -> main.addCommand("../app/run", "y")).log)
        .isEqualTo(real(data) + "\ny\n");
    assertThat(run(image, main -> main.workingDir("/data").addCommand("/bin/sh", "-c", "pwd")).log)
        .isEqualTo(real(data) + "\n");
  }

  @Test
  void cannot_start_without_its_command() {
    assertCannotStart(
        main -> main.addCommand("no-such-command"),
        "exec: \"no-such-command\": executable file not found in $PATH: unknown");
    assertCannotStart(
        main -> main.addCommand("/no/such/file"),
        "exec: \"/no/such/file\": stat /no/such/file: no such file or directory: unknown");
  }

  @Test
  void cannot_start_what_is_not_executable(@TempDir Path root) throws IOException {
    Path file = Files.writeString(root.resolve("text"), "#!/bin/sh\n");

    assertCannotStart(
        main -> main.addCommand(file.toString()),
        "exec: \"" + file + "\": permission denied: unknown");
    assertCannotStart(
        main -> main.addCommand(root.toString()),
        "exec: \"" + root + "\": is a directory: unknown");
  }

  @Test
  void cannot_start_in_a_folder_that_is_missing() {
    assertCannotStart(
        main -> main.addCommand("sh").workingDir("/no/such/folder"),
        "chdir to cwd (\"/no/such/folder\") set in config.json failed: no such file or directory:"
            + " unknown");
  }

  @Test
  void cannot_start_without_any_command() {
    assertCannotStart(
        main -> main,
        "container main: no command specified: give the container a command, or the image an entry"
            + " point with ProcessImage.entrypoint(…): unknown");
  }

  @Test
  void exits_with_255_when_a_script_lacks_its_interpreter(@TempDir Path root) throws IOException {
    script(root.resolve("plain"), "echo hello\n");
    script(root.resolve("orphan"), "#!/no/such/sh\n");
    ProcessImage image = ProcessImage.in(root);

    Ended plain = run(image, main -> main.addCommand("/plain"));
    assertThat(plain.exit().exitCode()).isEqualTo(255);
    assertThat(plain.log).isEqualTo("exec /plain: exec format error\n");
    Ended orphan = run(image, main -> main.addCommand("/orphan"));
    assertThat(orphan.exit().exitCode()).isEqualTo(255);
    assertThat(orphan.log).isEqualTo("exec /orphan: no such file or directory\n");
  }

  @Test
  void is_asked_to_stop_before_it_is_killed() throws Exception {
    String polite = "trap 'echo bye; exit 7' TERM; echo ready; while :; do sleep 0.01; done";
    try (LocalRuntime runtime = LocalRuntime.builder().process(Specs.IMAGE).build()) {
      JobRun run = runtime.submit(job(main -> main.addCommand("sh", "-c", polite)));
      String pod = awaitLine(run, "ready");
      run.deletePod(pod);

      Pod ended = awaitEnd(run, pod);
      assertThat(exitOf(ended).exitCode()).isEqualTo(7);
    }
  }

  @Test
  void is_killed_with_its_children_when_it_does_not_stop_in_its_grace() throws Exception {
    String stubborn =
        "trap '' TERM; sleep 1000 & (setsid sleep 1000 &); echo ready; while :; do sleep 0.01; done";
    PodTemplate template = template(main -> main.addCommand("sh", "-c", stubborn), 1);
    try (LocalRuntime runtime = LocalRuntime.builder().process(Specs.IMAGE).build()) {
      JobRun run = runtime.submit(Specs.job("j", template, spec -> spec.backoffLimit(0)));
      String pod = awaitLine(run, "ready");
      run.deletePod(pod);

      assertThat(exitOf(awaitEnd(run, pod)).exitCode()).isEqualTo(137);
      assertThat(ProcessHandle.current().descendants()).isEmpty();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void takes_its_children_with_it_that_would_outlive_it() {
    Ended ended =
        sh(
            "sleep 1000 & echo $!; nohup sleep 1000 & echo $!; (setsid sleep 1000 & echo $!) ; exit 0");

    assertThat(ended.outcome).isInstanceOf(Outcome.Succeeded.class);
    assertThat(ended.log.lines().filter(line -> line.matches("\\d+")))
        .hasSize(3)
        .allMatch(pid -> !isRunning(pid));
  }

  @Test
  void ends_with_the_runtime() throws InterruptedException {
    JobRun run;
    String pod;
    try (LocalRuntime runtime = LocalRuntime.builder().process(Specs.IMAGE).build()) {
      run =
          runtime.submit(
              Specs.job(
                  "j",
                  template(main -> main.addCommand("sh", "-c", "echo ready; sleep 1000"), 30),
                  spec -> spec.parallelism(40).completions(40)));
      pod = awaitLine(run, "ready");
    }
    assertThat(ProcessHandle.current().descendants()).isEmpty();
    assertThat(run.await(Duration.ZERO)).isInstanceOf(Outcome.StillRunning.class);
    assertThat(run.logs(pod)).isEqualTo("ready\n");
  }

  @Test
  void lets_virtual_time_stand_still() {
    try (VirtualRun virtual = new VirtualRun(builder -> builder.process(Specs.IMAGE))) {
      JobRun run = virtual.submit(job(main -> main.addCommand("sh", "-c", "sleep 0.1; exit 3")));

      assertThat(run.await(Duration.ofHours(1))).isInstanceOf(Outcome.Failed.class);
      assertThat(virtual.timeline.instant()).isEqualTo(VirtualRun.START.plusSeconds(1));
    }
  }

  /** Waits until the Job's first pod has written a line, and returns the pod's name. */
  private static String awaitLine(JobRun run, String expected) throws InterruptedException {
    String pod = run.pods().get(0).name();
    CountDownLatch written = new CountDownLatch(1);
    try (Subscription following =
        run.followLogs(pod, "main", line -> countDownIf(line.equals(expected), written))) {
      assertThat(written.await(30, TimeUnit.SECONDS)).isTrue();
    }
    return pod;
  }

  private static Pod awaitEnd(JobRun run, String name) throws Exception {
    CompletableFuture<Pod> ended = new CompletableFuture<>();
    try (Subscription watching =
        run.onPodChange(pod -> completeIf(isEnded(pod, name), ended, pod))) {
      run.pods().forEach(pod -> completeIf(isEnded(pod, name), ended, pod));
      return ended.get(30, TimeUnit.SECONDS);
    }
  }

  private static void countDownIf(boolean condition, CountDownLatch latch) {
    if (condition) {
      latch.countDown();
    }
  }

  private static void completeIf(boolean condition, CompletableFuture<Pod> future, Pod pod) {
    if (condition) {
      future.complete(pod);
    }
  }

  private static boolean isEnded(Pod pod, String name) {
    return pod.name().equals(name) && pod.phase().isTerminal();
  }

  private static Ended sh(String script) {
    return run(ProcessImage.ofThisMachine(), main -> main.addCommand("sh", "-c", script));
  }

  private static Ended run(ProcessImage image, UnaryOperator<Container.Builder> main) {
    try (LocalRuntime runtime = LocalRuntime.builder().process(Specs.IMAGE, image).build()) {
      JobRun run = runtime.submit(job(main));
      Outcome outcome = run.await(PATIENCE);
      Pod pod = run.pods().get(0);
      return new Ended(outcome, pod, run.logs(pod.name()));
    }
  }

  private static void assertCannotStart(UnaryOperator<Container.Builder> main, String message) {
    Ended ended = run(ProcessImage.ofThisMachine(), main);

    assertThat(ended.outcome).isInstanceOf(Outcome.Failed.class);
    assertThat(ended.exit())
        .usingRecursiveComparison()
        .ignoringFields("finishedAt")
        .isEqualTo(
            new ContainerState.Terminated(128, "StartError", CANNOT_START + message, null, null));
  }

  private static Job job(UnaryOperator<Container.Builder> main) {
    return Specs.job("j", template(main, 30), spec -> spec.backoffLimit(0));
  }

  private static PodTemplate template(UnaryOperator<Container.Builder> main, int graceSeconds) {
    Container.Builder container = Container.builder().name("main").image(Specs.IMAGE);
    return PodTemplate.builder()
        .spec(
            PodSpec.builder()
                .restartPolicy(RestartPolicy.NEVER)
                .terminationGracePeriod(Duration.ofSeconds(graceSeconds))
                .addContainers(main.apply(container).build())
                .build())
        .build();
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path real(Path path) throws IOException {
    return path.toRealPath();
  }

  /** A process that has ended may still have an entry, but no command line. */
  private static boolean isRunning(String pid) {
    try {
      return Files.readAllBytes(Path.of("/proc", pid, "cmdline")).length > 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static ContainerState.Terminated exitOf(Pod pod) {
    return (ContainerState.Terminated) pod.containers().get(0).state();
  }

  private record Ended(Outcome outcome, Pod pod, String log) {
    ContainerState.Terminated exit() {
      return exitOf(pod);
    }
  }
}
