package dev.jobwright.k8s.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.k8s.testing.PodRunner.Outcome;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.EnableKubernetesMockClient;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the controllers make of Jobs on fabric8's mock server in CRUD mode, which has none. */
@EnableKubernetesMockClient(crud = true)
class ControllersOnMockTest {
  @SuppressWarnings("NullAway.Init")
  private KubernetesClient client;

  @Test
  void jobs_on_the_mock_start_retry_log_and_end() {
    Outcome failure = new Outcome(1, Duration.ofMillis(20));
    Outcome success = new Outcome(0, Duration.ofMillis(20));
    TestJobs jobs = new TestJobs(client);
    try (ControllersOn controllers =
        ControllersOn.builder(client)
            .image("flaky", PodRunner.scripted(failure, success))
            .image("busybox", PodRunner.processes())
            .podEventDelay(Duration.ofMillis(20))
            .start()) {
      jobs.submit(Jobs.oneShot("retried").image("flaky").build());
      jobs.submit(
          Jobs.oneShot("hello")
              .image("busybox:1.28")
              .command("/bin/sh", "-c", "echo hello")
              .build());

      assertThat(TestJobs.is(jobs.awaitEnd("hello"), "Complete")).isTrue();
      Map<String, Object> pod =
          jobs.pods().stream()
              .filter(one -> Doc.name(one).startsWith("hello"))
              .findAny()
              .orElseThrow();
      String container = Doc.text(Doc.maps(Doc.map(pod, "spec"), "containers").get(0), "name");
      assertThat(controllers.log(Doc.uid(pod), container)).containsExactly("hello");

      Map<String, Object> retried = jobs.awaitEnd("retried");
      assertThat(TestJobs.is(retried, "Complete")).isTrue();
      assertThat(Doc.map(retried, "status")).containsEntry("failed", 1);
      assertThat(jobs.events()).contains("Completed: Job completed");
    }
  }
}
