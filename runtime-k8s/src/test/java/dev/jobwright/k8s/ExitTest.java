package dev.jobwright.k8s;

import static org.assertj.core.api.Assertions.assertThat;

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
  void a_program_ends_within_a_second_of_close() throws Exception {
    assertThat(millisToExit("close")).isLessThan(1000);
  }

  @Test
  void a_program_that_forgets_to_close_ends_too() throws Exception {
    assertThat(millisToExit("forget")).isLessThan(1000);
  }

  private long millisToExit(String how) throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Program.class.getName(),
                server.kubeconfig(folder).toString(),
                how)
            .redirectError(folder.resolve("err").toFile())
            .start();
    try (var out = program.inputReader()) {
      String line;
      do {
        line = out.readLine();
        assertThat(line).as(java.nio.file.Files.readString(folder.resolve("err"))).isNotNull();
      } while (!line.equals("closed"));
      long closed = System.nanoTime();
      assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(program.exitValue()).isZero();
      return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - closed);
    } finally {
      program.destroyForcibly();
    }
  }
}
