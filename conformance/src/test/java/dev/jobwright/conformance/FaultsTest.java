package dev.jobwright.conformance;

import static dev.jobwright.conformance.Shells.shell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.k8s.KubernetesApiException;
import dev.jobwright.k8s.KubernetesRuntime;
import dev.jobwright.k8s.testing.ApiServer;
import dev.jobwright.k8s.testing.ControllersOn;
import dev.jobwright.k8s.testing.PodRunner;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.LogFollow;
import dev.jobwright.runtime.LogLine;
import dev.jobwright.runtime.Outcome;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Jobs on a cluster of which the network and the API server have their faults. */
@Execution(ExecutionMode.CONCURRENT)
class FaultsTest {
  private static final Duration LONG = Duration.ofMinutes(2);
  private final ApiServer server = ApiServer.start();
  private final ControllersOn controllers =
      ControllersOn.builder(server)
          .image("busybox", PodRunner.processes())
          .podEventDelay(Duration.ofMillis(50))
          .start();
  private final FaultProxy proxy = new FaultProxy(URI.create(server.url()).getPort());
  private final KubernetesClient client = client();
  private final KubernetesRuntime runtime =
      KubernetesRuntime.builder("default").client(client).build();

  private KubernetesClient client() {
    Config config =
        new ConfigBuilder(Config.empty())
            .withMasterUrl(proxy.url())
            .withHttp2Disable(true)
            .withOnlyHttpWatches(true)
            .build();
    return new KubernetesClientBuilder().withConfig(config).build();
  }

  @AfterEach
  void close() {
    runtime.close();
    client.close();
    proxy.close();
    controllers.close();
    server.close();
  }

  private static boolean isJobWatch(String request) {
    return request.contains("/jobs?") && request.contains("watch=true");
  }

  private static boolean isPodLog(String request) {
    return request.contains("/log?");
  }

  private static boolean isApply(String request) {
    return request.startsWith("PATCH ");
  }

  private JobRun submit(String name, String script) {
    return runtime.submit(shell(Jobs.oneShot(name), script).build());
  }

  @Test
  void a_watch_that_is_dropped_goes_on_where_it_was() {
    JobRun run = submit("dropped", "sleep 2");
    Eventually.holds(LONG, "it runs", () -> run.status().ready() > 0);

    proxy.breakConnections();

    assertThat(run.await(LONG)).isInstanceOf(Outcome.Succeeded.class);
    long lists =
        proxy.asked().stream()
            .filter(asked -> asked.startsWith("GET ") && asked.contains("/jobs?limit"))
            .count();
    assertThat(lists).isEqualTo(1);
  }

  @Test
  void events_that_come_twice_and_in_the_wrong_order_change_nothing() {
    proxy.repeatAndTurnRound(Integer.MAX_VALUE, FaultsTest::isJobWatch);
    Queue<Integer> succeeded = new ConcurrentLinkedQueue<>();
    JobRun run = runtime.submit(shell(Jobs.indexed("turned", 3), "exit 0").parallelism(1).build());
    run.onChange(status -> succeeded.add(status.succeeded()));

    assertThat(run.await(LONG)).isInstanceOf(Outcome.Succeeded.class);
    assertThat(List.copyOf(succeeded)).isSorted();
  }

  @Test
  void a_watch_that_is_too_old_lists_again() {
    JobRun run = submit("old", "sleep 2");
    Eventually.holds(LONG, "it runs", () -> run.status().ready() > 0);

    proxy.refuse(1, FaultsTest::isJobWatch, 410, "Expired", "");
    proxy.breakConnections();

    assertThat(run.await(LONG)).isInstanceOf(Outcome.Succeeded.class);
    assertThat(proxy.asked())
        .filteredOn(asked -> asked.startsWith("GET ") && asked.contains("/jobs?limit"))
        .hasSizeGreaterThan(1);
  }

  @Test
  void a_server_that_is_busy_is_asked_again_when_it_says() {
    proxy.beBusy(2, FaultsTest::isApply, 1);
    long began = System.nanoTime();

    JobRun run = submit("busy", "exit 0");

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofSeconds(2));
    assertThat(run.await(LONG)).isInstanceOf(Outcome.Succeeded.class);
  }

  @Test
  void a_server_that_is_started_anew_while_a_job_is_awaited_is_met_again() {
    JobRun run = submit("met", "sleep 2");
    Eventually.holds(LONG, "it runs", () -> run.status().ready() > 0);

    server.forgetChanges();
    server.breakConnections();
    proxy.breakConnections();

    assertThat(run.await(LONG)).isInstanceOf(Outcome.Succeeded.class);
  }

  @Test
  void a_log_that_is_cut_is_read_on_with_no_line_lost_or_doubled() {
    proxy.cut(3, FaultsTest::isPodLog, 400);
    Queue<LogLine> lines = new ConcurrentLinkedQueue<>();
    JobRun run =
        submit("cut", "i=0; while [ $i -lt 60 ]; do echo line $i; i=$((i+1)); sleep 0.02; done");
    LogFollow follow = run.followLogs(lines::add);

    assertThat(run.await(LONG)).isInstanceOf(Outcome.Succeeded.class);
    assertThat(follow.awaitEnd(LONG)).isTrue();

    List<String> expected = IntStream.range(0, 60).mapToObj(i -> "line " + i).toList();
    assertThat(lines).extracting(LogLine::text).containsExactlyElementsOf(expected);
    assertThat(proxy.asked()).filteredOn(FaultsTest::isPodLog).hasSizeGreaterThan(3);
  }

  @Test
  void a_token_that_has_expired_is_told_and_not_tried_over_and_over() {
    proxy.refuse(Integer.MAX_VALUE, FaultsTest::isApply, 401, "Unauthorized", "");

    assertThatThrownBy(() -> submit("expired", "exit 0"))
        .isInstanceOf(KubernetesApiException.class)
        .hasMessageContaining("401")
        .hasMessageContaining("has the token expired?");
    assertThat(proxy.asked()).filteredOn(FaultsTest::isApply).hasSize(1);
  }
}
