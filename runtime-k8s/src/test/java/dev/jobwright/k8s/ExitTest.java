package dev.jobwright.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ExitTest extends ClusterRig {

  /** Submits a Job, follows all there is to follow, and returns from main. */
  static final class Program {
    private Program() {}

    public static void main(String[] args) {
      KubernetesRuntime runtime =
          KubernetesRuntime.builder("test").kubeconfig(Path.of(args[0])).build();
      var run = runtime.submit(job("a"));
      run.onEvent(event -> {});
      run.followLogs(line -> {});
      run.onPodChange(pod -> {});
      runtime.table();
      run.await(Duration.ofMillis(100));
      if (args[1].equals("close")) {
        runtime.close();
      }
      System.out.println("closed");
    }
  }

  @Test
  void a_program_ends_within_a_second_of_close_and_even_without_it() throws Exception {
    Process closing = start("close");
    Process forgetful = start("forget");
    try {
      assertThat(millisToExit(closing)).isLessThan(1000);
      assertThat(millisToExit(forgetful)).isLessThan(1000);
    } finally {
      closing.destroyForcibly();
      forgetful.destroyForcibly();
    }
  }

  private Process start(String how) throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath,
            Program.class.getName(),
            server.kubeconfig(folder).toString(),
            how)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Returns how long it takes after the program has said that it has closed. */
  private static long millisToExit(Process program) throws Exception {
    try (var out = program.inputReader()) {
      String line = out.readLine();
      while (line != null && !line.equals("closed")) {
        line = out.readLine();
      }
      assertThat(line).as("what the program said last").isEqualTo("closed");
      long closed = System.nanoTime();
      assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(program.exitValue()).isZero();
      return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - closed);
    }
  }
}
