package dev.jobwright.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.dsl.QueueService;
import dev.jobwright.dsl.WorkQueues;
import dev.jobwright.k8s.testing.ApiServer;
import dev.jobwright.model.Resource;
import dev.jobwright.model.Service;
import dev.jobwright.model.StatefulSet;
import dev.jobwright.runtime.Propagation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KindTest {
  static Class<?>[] resources() {
    return Resource.class.getPermittedSubclasses();
  }

  @ParameterizedTest
  @MethodSource("resources")
  void every_resource_that_can_be_declared_can_be_applied(Class<?> resource) {
    assertThat(Kind.of(resource.getSimpleName()).word()).isEqualTo(resource.getSimpleName());
  }

  @Test
  void a_durable_queue_is_applied_and_deleted_with_its_stateful_set(@TempDir Path folder) {
    QueueService queue = WorkQueues.redis("queue").durable("1Gi").label("chapter", "jobs");

    try (ApiServer server = ApiServer.start();
        KubernetesRuntime runtime =
            KubernetesRuntime.builder("default")
                .kubeconfig(server.writeKubeconfig(folder.resolve("config")))
                .build()) {
      queue.resources().forEach(runtime::apply);

      assertThat(
              runtime.deleteAll(
                  "chapter=jobs", Propagation.BACKGROUND, StatefulSet.class, Service.class))
          .containsExactly("StatefulSet/queue", "Service/queue");
    }
  }
}
