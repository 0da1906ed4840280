package dev.jobwright.k8s;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.EnableKubernetesMockClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@EnableKubernetesMockClient
@Timeout(60)
class PortForwardTest {
  private static final String PODS = "/api/v1/namespaces/test/pods?labelSelector=app%3Dqueue";

  KubernetesMockServer server;
  KubernetesClient client;

  @Test
  void pods_that_are_not_ready_are_named() {
    server
        .expect()
        .get()
        .withPath(PODS)
        .andReturn(
            200, "{\"items\":[{\"metadata\":{\"name\":\"p\"},\"status\":{\"phase\":\"Pending\"}}]}")
        .always();
    try (KubernetesRuntime runtime = KubernetesRuntime.builder("test").client(client).build()) {
      assertThatIllegalStateException()
          .isThrownBy(() -> runtime.portForward("app=queue", 8080, Duration.ZERO))
          .withMessage("no pod with app=queue is ready after PT0S; there are p (Pending)");
    }
  }
}
