package dev.jobwright.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.Outcome;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatusBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.EnableKubernetesMockClient;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** fabric8's mock, which watches over web sockets alone, as a client that was handed over. */
@EnableKubernetesMockClient(crud = true)
@Timeout(90)
class MockServerTest {
  KubernetesClient client;

  @Test
  void a_job_is_followed_over_a_web_socket_and_the_client_stays_open() {
    try (KubernetesRuntime runtime = KubernetesRuntime.builder("test").client(client).build()) {
      JobRun run = runtime.submit(Jobs.oneShot("a").image("busybox:1.28").build());
      client
          .batch()
          .v1()
          .jobs()
          .inNamespace("test")
          .withName("a")
          .editStatus(
              job -> {
                job.setStatus(
                    new JobStatusBuilder()
                        .withSucceeded(1)
                        .addNewCondition()
                        .withType("Complete")
                        .withStatus("True")
                        .endCondition()
                        .build());
                return job;
              });
      assertThat(run.await(Duration.ofSeconds(30))).isInstanceOf(Outcome.Succeeded.class);
      run.delete();
      assertThat(run.awaitGone(Duration.ofSeconds(30))).isTrue();
    }
    assertThat(client.getHttpClient().isClosed()).isFalse();
  }
}
