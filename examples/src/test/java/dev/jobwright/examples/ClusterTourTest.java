package dev.jobwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.k8s.KubernetesRuntime;
import dev.jobwright.k8s.testing.ApiServer;
import dev.jobwright.k8s.testing.ControllersOn;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class ClusterTourTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ClusterTour tour =
      new ClusterTour(new PrintStream(bytes, true, StandardCharsets.UTF_8), Duration.ofSeconds(5));

  @Test
  void without_a_cluster_the_second_act_says_what_it_would_do() {
    tour.tell();
    assertThat(text())
        .contains("Job/oneshot: create (oneshot.yaml)")
        .contains("ReplicaSet/queue: create (rs-queue.yaml)")
        .contains("CronJob/example-cron: create (cronjob.yaml)")
        .contains("--kubeconfig FILE --namespace NAME");
  }

  @Test
  void on_a_cluster_jobs_are_followed_with_their_logs_and_explained(@TempDir Path folder) {
    try (ApiServer server = ApiServer.start();
        ControllersOn controllers =
            ControllersOn.builder(server)
                .image(
                    "willvelida/kuard",
                    container -> {
                      container.log("Workload starting");
                      return container.spec().args().contains("--keygen-exit-code=1") ? 1 : 0;
                    })
                .otherwise(
                    container -> {
                      container.log("Hello from the Kubernetes cluster");
                      return 0;
                    })
                .start();
        KubernetesRuntime runtime =
            KubernetesRuntime.builder("default")
                .kubeconfig(server.writeKubeconfig(folder.resolve("config")))
                .build()) {
      assertThat(controllers).isNotNull();
      tour.oneShots(runtime);
      tour.cron(runtime);
      assertThat(runtime.findCronJob("example-cron")).isEmpty();
      assertThat(runtime.find("example-cron-manual-1")).isEmpty();
    }
    assertThat(text())
        .contains("kuard | Workload starting")
        .contains("  Complete")
        .contains("ended with exit code 1 and was restarted")
        .contains("hello | Hello from the Kubernetes cluster");
  }

  private String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
