package dev.jobwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.k8s.KubernetesRuntime;
import dev.jobwright.k8s.testing.ControllersOn;
import dev.jobwright.k8s.testing.PodRunner;
import dev.jobwright.runtime.JobRuntime;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/**
 * The contract on the cluster runtime, against the mock server of fabric8 in its CRUD mode with our
 * controllers: as far as that goes, without a word in the runtime for its sake.
 */
class MockContractTest extends RuntimeContract {
  private static final String NO_STREAMS = "the mock gives a log as it is, and follows none";
  private static final String NO_PREVIOUS = "the mock knows no run before a restart";
  private static final String NO_EVICTION = "the mock takes an eviction for a pod to be created";
  private static final String NO_RULES = "the mock refuses nothing";
  private static final String NO_NAMES = "the mock generates names as no API server does";

  private static final AtomicInteger NAMESPACES = new AtomicInteger();
  private static final Queue<KubernetesRuntime> OPEN = new ConcurrentLinkedQueue<>();
  private static final MockWithLogs DISPATCHER = new MockWithLogs();
  private static final KubernetesMockServer SERVER =
      new KubernetesMockServer(
          new Context(), new MockWebServer(), new HashMap<>(), DISPATCHER, false);
  private static final KubernetesClient CLIENT = client();
  private static final ControllersOn CONTROLLERS =
      ControllersOn.builder(CLIENT)
          .image("busybox", PodRunner.processes())
          .podEventDelay(Duration.ofMillis(50))
          .start();

  private static KubernetesClient client() {
    SERVER.init();
    return SERVER.createClient();
  }

  @Override
  JobRuntime runtime() {
    DISPATCHER.readLogsFrom(CONTROLLERS::log);
    KubernetesRuntime runtime =
        KubernetesRuntime.builder("contract-" + NAMESPACES.incrementAndGet())
            .client(CLIENT)
            .build();
    OPEN.add(runtime);
    return runtime;
  }

  @AfterAll
  static void close() {
    OPEN.forEach(KubernetesRuntime::close);
    CONTROLLERS.close();
    CLIENT.close();
    endMock();
  }

  /** The mock waits some seconds for its own connections to end, and throws if they take longer. */
  private static void endMock() {
    try {
      SERVER.destroy();
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("Unable to close MockWebServer");
    }
  }

  @Test
  @Disabled(NO_STREAMS)
  @Override
  void logs_of_all_pods_are_followed_while_they_are_written() {}

  @Test
  @Disabled(NO_STREAMS)
  @Override
  void a_line_that_is_seen_being_written_has_its_time() {}

  @Test
  @Disabled(NO_PREVIOUS)
  @Override
  void a_container_that_fails_is_restarted_in_its_pod_and_its_previous_log_is_kept() {}

  @Test
  @Disabled(NO_EVICTION)
  @Override
  void an_evicted_pod_can_be_ignored_and_is_replaced() {}

  @Test
  @Disabled(NO_RULES)
  @Override
  void what_may_change_is_changed_and_the_rest_is_refused_in_the_api_servers_words() {}

  @Test
  @Disabled(NO_RULES)
  @Override
  void a_cron_job_is_changed_and_what_cannot_be_is_refused() {}

  @Test
  @Disabled(NO_NAMES)
  @Override
  void a_job_without_a_name_is_given_one() {}
}
