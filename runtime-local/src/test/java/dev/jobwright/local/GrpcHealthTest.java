package dev.jobwright.local;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.model.GrpcAction;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What becomes of a gRPC probe, in the words of the kubelet as far as it has any. */
class GrpcHealthTest {

  @Test
  void a_server_that_serves_is_healthy() throws IOException {
    try (GrpcServer server = GrpcServer.reporting(1)) {
      assertThat(check(server, 10)).isEmpty();
    }
  }

  @Test
  void a_server_that_does_not_serve_is_not() throws IOException {
    try (GrpcServer server = GrpcServer.reporting(2)) {
      assertThat(check(server, 10)).isEqualTo("service unhealthy (responded with \"NOT_SERVING\")");
    }
  }

  @Test
  void a_server_without_the_health_service_fails_the_probe() throws IOException {
    try (GrpcServer server = GrpcServer.withoutHealth()) {
      assertThat(check(server, 10))
          .isEqualTo(
              "error: health rpc probe failed: the server has no answer to"
                  + " grpc.health.v1.Health/Check");
    }
  }

  @Test
  void a_server_of_something_else_fails_the_probe() throws IOException {
    byte[] answer = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII);
    try (GrpcServer server = GrpcServer.saying(answer)) {
      assertThat(check(server, 10))
          .isEqualTo("error: health rpc probe failed: the server does not speak HTTP/2");
    }
  }

  @Test
  void a_server_that_says_nothing_in_time_fails_the_probe() throws IOException {
    try (GrpcServer server = GrpcServer.silent()) {
      assertThat(check(server, 0.2)).isEqualTo("timeout: health rpc did not complete within 0.2s");
    }
  }

  @Test
  void a_port_that_nobody_listens_to_fails_the_probe() throws IOException {
    GrpcServer server = GrpcServer.silent();
    server.close();
    assertThat(check(server, 10))
        .startsWith("error: failed to connect service at \"127.0.0.1:" + server.port());
  }

  private static String check(GrpcServer server, double seconds) {
    GrpcAction action = GrpcAction.builder().port(server.port()).service("up").build();
    return new GrpcHealth(action, "127.0.0.1", Duration.ofMillis(Math.round(seconds * 1000))).use();
  }
}
