package dev.jobwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.k8s.KubernetesRuntime;
import dev.jobwright.k8s.testing.ApiServer;
import dev.jobwright.k8s.testing.ControllersOn;
import dev.jobwright.k8s.testing.PodRunner;
import dev.jobwright.manifest.Manifest;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.Outcome;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The code of docs/migration.md. */
@Timeout(120)
class MigrationPageTest {

  private static io.fabric8.kubernetes.api.model.batch.v1.Job before() {
    // snippet:MigrationBefore
    io.fabric8.kubernetes.api.model.batch.v1.Job before =
        new JobBuilder()
            .withNewMetadata()
            .withName("resize")
            .endMetadata()
            .withNewSpec()
            .withCompletionMode("Indexed")
            .withCompletions(3)
            .withParallelism(2)
            .withBackoffLimitPerIndex(1)
            .withNewTemplate()
            .withNewSpec()
            .addNewContainer()
            .withName("resize")
            .withImage("acme/resize:1")
            .endContainer()
            .withRestartPolicy("Never")
            .endSpec()
            .endTemplate()
            .endSpec()
            .build();
    // end
    return before;
  }

  private static Job after() {
    // snippet:MigrationAfter
    Job after =
        Jobs.indexed("resize", 3)
            .image("acme/resize:1")
            .parallelism(2)
            .backoffLimitPerIndex(1)
            .build();
    // end
    return after;
  }

  @Test
  void both_declare_the_same_job() {
    // snippet:MigrationRead
    Job read = Manifest.read(Serialization.asYaml(before())).jobs().get(0);
    assertThat(read.spec()).isEqualTo(after().spec());
    // end
    assertThat(read.name()).isEqualTo("resize");
  }

  @Test
  void a_client_is_kept() {
    try (ApiServer server = ApiServer.start();
        ControllersOn controllers =
            ControllersOn.builder(server)
                .otherwise(PodRunner.scripted(new PodRunner.Outcome(0, Duration.ZERO)))
                .podEventDelay(Duration.ZERO)
                .start();
        KubernetesClient client = server.client()) {
      assertThat(controllers).isNotNull();
      // snippet:MigrationClient
      try (KubernetesRuntime runtime =
          KubernetesRuntime.builder("default").client(client).build()) {
        Outcome outcome = runtime.submit(after()).await(Duration.ofMinutes(1));
        assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
      }
      // end
    }
  }
}
