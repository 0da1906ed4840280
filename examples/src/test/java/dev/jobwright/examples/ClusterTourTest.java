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

@Timeout(240)
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
  void on_a_cluster_the_chapter_runs_from_its_first_job_to_its_queue_and_is_cleaned_up(
      @TempDir Path folder) {
    PlayedKuard kuard = new PlayedKuard();
    try (ApiServer server = ApiServer.start();
        ControllersOn controllers =
            ControllersOn.builder(server)
                .image("willvelida/kuard", kuard)
                .otherwise(
                    container -> {
                      container.log("Hello from the Kubernetes cluster");
                      return 0;
                    })
                .start()) {
      assertThat(controllers).isNotNull();
      Path kubeconfig = server.writeKubeconfig(folder.resolve("config"));
      tour.run(kubeconfig, "default");
      try (KubernetesRuntime runtime =
          KubernetesRuntime.builder("default").kubeconfig(kubeconfig).build()) {
        assertThat(runtime.findCronJob("example-cron")).isEmpty();
        assertThat(runtime.find("example-cron-manual-1")).isEmpty();
        assertThat(runtime.find("consumers")).isEmpty();
      }
    }
    assertThat(kuard.done).containsExactlyInAnyOrderElementsOf(WorkItems.ALL);
    assertThat(text())
        .contains("kuard | (ID 0) Workload starting")
        .contains("  Complete")
        .contains("ended with exit code 1 and was restarted")
        .contains("100 items are in the queue")
        .contains("worker | Item done: work-item-99")
        .contains("hello | Hello from the Kubernetes cluster")
        .contains("deleted ReplicaSet/queue")
        .contains("deleted Service/queue");
  }

  private String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
