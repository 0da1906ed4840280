package dev.jobwright.junit;

import static dev.jobwright.junit.JobwrightAssertions.assertThat;
import static dev.jobwright.junit.Scripted.fails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.k8s.KubernetesRuntime;
import dev.jobwright.k8s.testing.ApiServer;
import dev.jobwright.k8s.testing.ControllersOn;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobRuntime;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

class OnClusterTest {

  /** The tests as they are written for this machine. */
  @JobwrightTest
  static class HereCase {
    @Test
    void a_job_succeeds_at_the_second_attempt(Images images, JobRuntime runtime, VirtualTime time) {
      images.script("acme/flaky:1", fails(1).thenSucceeds());
      JobRun run = runtime.submit(Jobs.oneShot("flaky").image("acme/flaky:1").build());
      time.runUntilDone(run);
      assertThat(run).succeeded().hasFailedPods(1).hasPods(2);
    }
  }

  @OnCluster
  static class ThereCase extends HereCase {}

  @Test
  void without_a_kubeconfig_the_tests_are_skipped() {
    TestExecutionSummary summary = Platform.run(ThereCase.class, Map.of());
    assertThat(summary.getContainersSkippedCount()).isEqualTo(1);
    assertThat(summary.getTestsStartedCount()).isZero();
  }

  @Test
  void the_same_tests_pass_here_and_on_a_cluster(@TempDir Path folder) {
    assertThat(Platform.run(HereCase.class, Map.of()).getFailures()).isEmpty();
    AtomicInteger runs = new AtomicInteger();
    try (ApiServer server = ApiServer.start();
        ControllersOn controllers =
            ControllersOn.builder(server)
                .image("acme/flaky:1", container -> runs.incrementAndGet() == 1 ? 1 : 0)
                .start()) {
      Path kubeconfig = server.writeKubeconfig(folder.resolve("config"));
      TestExecutionSummary summary =
          Platform.run(ThereCase.class, Map.of(ClusterCondition.KUBECONFIG, kubeconfig.toString()));
      assertThat(summary.getFailures())
          .as("%s", summary.getFailures().stream().map(f -> f.getException()).toList())
          .isEmpty();
      assertThat(summary.getTestsSucceededCount()).isEqualTo(1);
      assertThat(controllers).isNotNull();
      assertThat(runs).hasValue(2);
      try (KubernetesRuntime after =
          KubernetesRuntime.builder("default").kubeconfig(kubeconfig).build()) {
        assertThat(after.find("flaky")).as("what the test has left").isEmpty();
      }
    }
  }
}
