package dev.jobwright.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.k8s.testing.ApiServer;
import dev.jobwright.k8s.testing.ControllersOn;
import dev.jobwright.k8s.testing.PodRunner;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs in JVMs of their own find the API server by what is around them. */
@Timeout(120)
class WayToTheClusterTest {
  @TempDir Path folder;
  private final ApiServer server = ApiServer.start();
  private final ControllersOn controllers =
      ControllersOn.builder(server)
          .image("busybox", PodRunner.processes())
          .podEventDelay(Duration.ofMillis(50))
          .start();

  @AfterEach
  void stop() {
    controllers.close();
    server.close();
  }

  /** Runs a Job each time it is told to, and says how it ended or what the matter was. */
  static final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
      KubernetesRuntimeBuilder builder = KubernetesRuntime.builder("default");
      switch (args[0]) {
        case "account" -> builder.inCluster(Path.of(args[1]));
        case "context" -> builder.context(args[1]);
        default -> {}
      }
      try (KubernetesRuntime runtime = builder.build();
          BufferedReader in =
              new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
        System.out.println("connected");
        for (String name = in.readLine(); name != null && !name.isEmpty(); name = in.readLine()) {
          System.out.println(run(runtime, name));
        }
      }
    }

    private static String run(KubernetesRuntime runtime, String name) {
      try {
        return runtime
            .submit(Jobs.oneShot(name).image("busybox:1.28").command("/bin/true").build())
            .await(Duration.ofSeconds(60))
            .getClass()
            .getSimpleName();
      } catch (KubernetesApiException e) {
        return e.code() + "";
      }
    }
  }

  @Test
  void a_program_in_a_pod_works_by_its_service_account_and_takes_up_the_renewed_token()
      throws Exception {
    allow("runner");
    String first = server.serviceAccountToken("default", "runner");
    Path token = Files.writeString(folder.resolve("token"), first + "\n");
    int port = URI.create(server.url()).getPort();
    try (TlsFront front = new TlsFront(port, folder.resolve("ca.crt"));
        ChildJvm program =
            new ChildJvm(
                Program.class,
                Map.of(
                    "KUBERNETES_SERVICE_HOST",
                    "127.0.0.1",
                    "KUBERNETES_SERVICE_PORT",
                    "" + front.port()),
                "account",
                folder.toString())) {
      assertThat(program.line()).isEqualTo("connected");
      program.say("one");
      assertThat(program.line()).isEqualTo("Succeeded");

      server.expire(first);
      program.say("two");
      assertThat(program.line()).isEqualTo("401");

      Files.writeString(token, server.serviceAccountToken("default", "runner"));
      program.say("three");
      assertThat(program.line()).isEqualTo("Succeeded");
      program.say("");
      assertThat(program.awaitExit()).isZero();
    }
    assertThat(server.rightsUsed(first)).contains("create jobs", "list jobs");
  }

  private void allow(String account) {
    String role = KubernetesRuntime.rbac("default", account);
    try (KubernetesClient admin = server.client()) {
      admin
          .load(new ByteArrayInputStream(role.getBytes(StandardCharsets.UTF_8)))
          .resources()
          .forEach(each -> each.create());
    }
  }

  @Test
  void a_program_finds_its_context_in_one_of_several_kubeconfigs() throws Exception {
    Path elsewhere =
        Files.writeString(
            folder.resolve("elsewhere"),
            """
            apiVersion: v1
            kind: Config
            current-context: elsewhere
            clusters:
            - {name: elsewhere, cluster: {server: "http://127.0.0.1:9"}}
            contexts:
            - {name: elsewhere, context: {cluster: elsewhere, user: nobody}}
            users:
            - {name: nobody, user: {token: secret}}
            """);
    Path here = server.writeKubeconfig(folder.resolve("here"));
    String both = elsewhere + File.pathSeparator + here;
    try (ChildJvm program =
        new ChildJvm(Program.class, Map.of("KUBECONFIG", both), "context", "test")) {
      assertThat(program.line()).isEqualTo("connected");
      program.say("one");
      assertThat(program.line()).isEqualTo("Succeeded");
      program.say("");
      assertThat(program.awaitExit()).isZero();
    }
  }

  @Test
  void a_program_without_a_word_takes_the_current_context() throws Exception {
    Path here = server.writeKubeconfig(folder.resolve("here"));
    try (ChildJvm program =
        new ChildJvm(Program.class, Map.of("KUBECONFIG", here.toString()), "nothing")) {
      assertThat(program.line()).isEqualTo("connected");
      program.say("one");
      assertThat(program.line()).isEqualTo("Succeeded");
    }
  }
}
