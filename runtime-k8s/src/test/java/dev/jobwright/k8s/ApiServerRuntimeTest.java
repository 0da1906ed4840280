package dev.jobwright.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.k8s.testing.ApiServer;
import dev.jobwright.k8s.testing.ControllersOn;
import dev.jobwright.k8s.testing.PodRunner;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.runtime.Propagation;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the runtime makes of answers that only a server with rules of its own gives. */
@Timeout(120)
class ApiServerRuntimeTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Job JOB =
      Jobs.oneShot("a").image("busybox:1.28").command("/bin/true").build();

  @TempDir Path folder;

  @Test
  void a_watch_over_a_web_socket_says_where_it_comes_from() {
    try (ApiServer server = ApiServer.start();
        KubernetesClient client = server.client();
        KubernetesRuntime runtime = KubernetesRuntime.builder("default").client(client).build()) {
      Api api = new Api(client, "default", new Retry(SOON, millis -> {}));
      Queue<String> events = new ConcurrentLinkedQueue<>();
      // a server answers 403 to who does not say it
      OpenStream watch = api.watch(Kind.JOB.path("default") + "?watch=true", events::add);
      runtime.submit(JOB);

      Eventually.holds(() -> events.stream().anyMatch(event -> event.contains("ADDED")));
      assertThat(watch.ended()).isNotDone();
      watch.cancel();
    }
  }

  @Test
  void a_job_of_the_same_name_is_not_taken_for_the_one_that_was_deleted() {
    try (ApiServer server = ApiServer.start();
        KubernetesRuntime runtime = runtime(server);
        KubernetesRuntime other = runtime(server)) {
      JobRun run = runtime.submit(JOB);
      other.find("a").orElseThrow().delete(Propagation.BACKGROUND);
      JobRun second = other.submit(JOB);

      assertThatIllegalStateException().isThrownBy(run::suspend).withMessage("Job a was deleted");
      assertThatIllegalStateException()
          .isThrownBy(() -> run.update(JOB))
          .withMessage("Job a was deleted");
      run.delete();
      assertThat(run.awaitGone(SOON)).isTrue();
      assertThat(second.isDeleted()).isFalse();
    }
  }

  @Test
  void a_token_that_expires_while_a_job_is_awaited_is_told_and_a_new_one_goes_on() {
    try (ApiServer server = ApiServer.start()) {
      String token = server.serviceAccountToken("default", "runner");
      try (KubernetesRuntime admin = runtime(server);
          KubernetesRuntime runtime =
              KubernetesRuntime.builder("default")
                  .kubeconfig(server.writeKubeconfig(folder.resolve("runner"), token))
                  .build()) {
        admin.submit(JOB);
        server.expire(token);
        assertThatExceptionOfType(KubernetesApiException.class)
            .isThrownBy(() -> runtime.find("a"))
            .withMessageContaining("401: the API server does not accept the credentials");
      }
    }
  }

  @Test
  void what_happened_when_is_told_by_the_servers_clock_however_wrong_it_is() {
    Clock ahead = Clock.offset(Clock.systemUTC(), Duration.ofHours(5));
    try (ApiServer server = ApiServer.start(ahead);
        ControllersOn controllers =
            ControllersOn.builder(server).image("busybox", PodRunner.processes()).start();
        KubernetesRuntime runtime = runtime(server)) {
      assertThat(controllers).isNotNull();
      JobRun run = runtime.submit(JOB);

      assertThat(run.await(SOON)).isInstanceOf(Outcome.Succeeded.class);

      Instant started = run.status().startTime();
      assertThat(started).isAfter(Instant.now().plus(Duration.ofHours(4)));
      assertThat(Duration.between(started, runtime.now()).abs()).isLessThan(Duration.ofHours(1));
      String row =
          runtime
              .table()
              .lines()
              .filter(line -> line.contains("job.batch/a"))
              .findAny()
              .orElseThrow();
      assertThat(row).as("with an age of seconds").containsPattern("\\d+s *$");
    }
  }

  @Test
  void a_conflict_with_another_who_has_applied_is_told_with_the_owner() {
    try (ApiServer server = ApiServer.start();
        KubernetesRuntime runtime = runtime(server);
        KubernetesRuntime other = builder(server).fieldManager("other").build()) {
      Job job = JOB.with("spec.parallelism", 1);
      other.submit(job);

      assertThat(runtime.plan(job.with("spec.parallelism", 2)))
          .isEqualTo(
              new Plan.Conflict("Job/a", List.of(".spec.parallelism: conflict with \"other\"")));
    }
  }

  private KubernetesRuntimeBuilder builder(ApiServer server) {
    return KubernetesRuntime.builder("default")
        .kubeconfig(server.writeKubeconfig(folder.resolve("config")));
  }

  private KubernetesRuntime runtime(ApiServer server) {
    return builder(server).build();
  }
}
