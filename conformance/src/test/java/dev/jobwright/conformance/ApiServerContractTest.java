package dev.jobwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.k8s.KubernetesRuntime;
import dev.jobwright.k8s.testing.ApiServer;
import dev.jobwright.k8s.testing.ControllersOn;
import dev.jobwright.k8s.testing.PlayedContainer;
import dev.jobwright.k8s.testing.PodRunner;
import dev.jobwright.model.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The contract on the cluster runtime, against an API server in memory with controllers. */
class ApiServerContractTest extends KubernetesContract {
  private static final ApiServer SERVER = ApiServer.start();
  private static final ControllersOn CONTROLLERS =
      ControllersOn.builder(SERVER)
          .image("busybox", PodRunner.processes())
          .image("greeter", ApiServerContractTest::greet)
          .podEventDelay(Duration.ofMillis(50))
          .start();
  private static final KubernetesClient ADMIN = SERVER.client();
  private static final Queue<String> TOKENS = new ConcurrentLinkedQueue<>();
  private static final AtomicInteger TESTS = new AtomicInteger();

  @Override
  KubernetesClient admin() {
    return ADMIN;
  }

  @Override
  Path kubeconfig(Path file, String namespace, String account) {
    String token = SERVER.serviceAccountToken(namespace, account);
    TOKENS.add(token);
    return SERVER.writeKubeconfig(file, token);
  }

  @Override
  void awaitRights(String namespace, String account) {
    // they are looked up for each request
  }

  @Override
  Job greeter(String name) {
    return Jobs.oneShot(name).image("greeter:1").build();
  }

  private static int greet(PlayedContainer container) throws InterruptedException {
    try (ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      container.onTerminate(() -> close(socket));
      container.serve(8080, socket.getLocalPort());
      while (true) {
        try (Socket guest = socket.accept()) {
          guest.getOutputStream().write("hello".getBytes(StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      return 143;
    }
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Does what the controller of budgets does on a cluster. */
  @Override
  void settle(String namespace, String budget) {
    String path = "/apis/policy/v1/namespaces/" + namespace + "/poddisruptionbudgets/" + budget;
    ADMIN.raw(
        path + "/status",
        "PUT",
        Map.of(
            "apiVersion",
            "policy/v1",
            "kind",
            "PodDisruptionBudget",
            "metadata",
            Map.of("name", budget),
            "status",
            Map.of("disruptionsAllowed", 0, "desiredHealthy", 1, "currentHealthy", 1)));
  }

  @AfterEach
  void count() {
    TESTS.incrementAndGet();
  }

  /** Every right that is printed is used by the contract, which has no others. */
  private static void noRightIsPrintedInVain() {
    Set<String> used = new TreeSet<>();
    TOKENS.forEach(token -> used.addAll(SERVER.rightsUsed(token)));
    assertThat(used).isEqualTo(printed());
  }

  private static Set<String> printed() {
    String role = KubernetesRuntime.rbac("any", "runner").split("---")[0];
    Set<String> rights = new TreeSet<>();
    for (Object each :
        (List<?>) new KubernetesSerialization().unmarshal(role, Map.class).get("rules")) {
      Map<?, ?> rule = (Map<?, ?>) each;
      for (Object resource : (List<?>) rule.get("resources")) {
        ((List<?>) rule.get("verbs")).forEach(verb -> rights.add(verb + " " + resource));
      }
    }
    return rights;
  }

  private static boolean allHaveRun() {
    return TESTS.get()
        == Stream.of(RuntimeContract.class, KubernetesContract.class)
            .flatMap(type -> Stream.of(type.getDeclaredMethods()))
            .filter(method -> method.isAnnotationPresent(Test.class))
            .count();
  }

  @AfterAll
  static void close() {
    OPEN.forEach(KubernetesRuntime::close);
    CONTROLLERS.close();
    ADMIN.close();
    SERVER.close();
    if (allHaveRun()) {
      noRightIsPrintedInVain();
    }
  }
}
