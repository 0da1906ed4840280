package dev.jobwright.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.EnableKubernetesMockClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
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
  void the_bytes_of_a_ready_pods_port_come_out_of_a_port_of_this_machine() throws Exception {
    server
        .expect()
        .get()
        .withPath(PODS)
        .andReturn(
            200,
            """
            {"items":[
             {"metadata":{"name":"starting"},"status":{"phase":"Pending"}},
             {"metadata":{"name":"queue-1"},"status":{"phase":"Running",
              "conditions":[{"type":"Ready","status":"True"}]}}]}""")
        .always();
    server
        .expect()
        .withPath("/api/v1/namespaces/test/pods/queue-1/portforward?ports=8080")
        .andUpgradeToWebSocket()
        .open()
        .waitFor(10)
        .andEmit(frame(0, "12"))
        .waitFor(10)
        .andEmit(frame(1, "12"))
        .waitFor(10)
        .andEmit(frame(0, "hello"))
        // the mock hangs up after the last frame, and what was not read by then is lost
        .waitFor(5000)
        .andEmit(frame(0, "too late"))
        .done()
        .once();
    try (KubernetesRuntime runtime = KubernetesRuntime.builder("test").client(client).build();
        PortForward forward = runtime.portForward("app=queue", 8080, Duration.ofSeconds(5));
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), forward.localPort())) {
      assertThat(forward.pod()).isEqualTo("queue-1");
      assertThat(forward.uri("/memq/server"))
          .hasToString("http://127.0.0.1:" + forward.localPort() + "/memq/server");
      assertThat(new String(socket.getInputStream().readNBytes(5), StandardCharsets.UTF_8))
          .isEqualTo("hello");
    }
  }

  /** The first byte of a frame names its channel: data, or errors. */
  private static String frame(int channel, String text) {
    return (char) channel + text;
  }

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
