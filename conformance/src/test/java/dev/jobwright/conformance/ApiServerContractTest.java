package dev.jobwright.conformance;

import dev.jobwright.k8s.KubernetesRuntime;
import dev.jobwright.k8s.testing.ApiServer;
import dev.jobwright.k8s.testing.ControllersOn;
import dev.jobwright.k8s.testing.PodRunner;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;

/** The contract on the cluster runtime, against an API server in memory with controllers. */
class ApiServerContractTest extends KubernetesContract {
  private static final ApiServer SERVER = ApiServer.start();
  private static final ControllersOn CONTROLLERS =
      ControllersOn.builder(SERVER)
          .image("busybox", PodRunner.processes())
          .podEventDelay(Duration.ofMillis(50))
          .start();
  private static final AtomicInteger NAMESPACES = new AtomicInteger();
  private static final Queue<KubernetesRuntime> OPEN = new ConcurrentLinkedQueue<>();

  @Override
  KubernetesRuntime runtime() {
    String namespace = "contract-" + NAMESPACES.incrementAndGet();
    SERVER.createNamespace(namespace);
    KubernetesRuntime runtime =
        KubernetesRuntime.builder(namespace).client(SERVER.client()).build();
    OPEN.add(runtime);
    return runtime;
  }

  @AfterAll
  static void close() {
    OPEN.forEach(KubernetesRuntime::close);
    CONTROLLERS.close();
    SERVER.close();
  }
}
