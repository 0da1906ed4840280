package dev.jobwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.k8s.KubernetesRuntime;
import dev.jobwright.k8s.PortForward;
import dev.jobwright.k8s.testing.ApiServer;
import dev.jobwright.k8s.testing.ControllersOn;
import dev.jobwright.k8s.testing.PodRunner;
import dev.jobwright.manifest.Manifest;
import dev.jobwright.model.ImagePullPolicy;
import dev.jobwright.model.Job;
import dev.jobwright.model.ReplicaSet;
import dev.jobwright.model.Resource;
import dev.jobwright.model.RestartPolicy;
import dev.jobwright.model.Service;
import dev.jobwright.queue.Codec;
import dev.jobwright.queue.MemoryStore;
import dev.jobwright.queue.MemqClient;
import dev.jobwright.queue.QueueServer;
import dev.jobwright.queue.QueueStore;
import dev.jobwright.queue.WorkQueue;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.runtime.Propagation;
import dev.jobwright.runtime.Subscription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The code in the right column of the table of docs/kubectl.md. */
@Timeout(120)
class KubectlPageTest {
  private static final Path SOURCE =
      Path.of("src/test/java/dev/jobwright/examples/KubectlPageTest.java");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `.*?` +\\| (.*) \\|$");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  @Test
  void the_table_shows_code_that_runs_here() throws IOException {
    String source = squeezed(Files.readString(SOURCE));
    List<String> shown =
        ROW.matcher(Files.readString(Path.of("..", "docs", "kubectl.md")))
            .results()
            .flatMap(row -> CODE.matcher(row.group(1)).results())
            .map(MatchResult::group)
            .map(code -> code.substring(1, code.length() - 1))
            .toList();
    assertThat(shown).hasSizeGreaterThan(20);
    assertThat(shown).allSatisfy(code -> assertThat(source).contains(squeezed(code)));
  }

  private static String squeezed(String code) {
    return code.replaceAll("\\s+", "");
  }

  @Test
  void the_chapters_commands(@TempDir Path folder) {
    try (ApiServer server = ApiServer.start();
        ControllersOn controllers =
            ControllersOn.builder(server)
                .otherwise(PodRunner.scripted(new PodRunner.Outcome(0, Duration.ZERO)))
                .podEventDelay(Duration.ZERO)
                .start();
        KubernetesRuntime runtime =
            KubernetesRuntime.builder("default")
                .kubeconfig(server.writeKubeconfig(folder.resolve("config")))
                .build()) {
      assertThat(controllers).isNotNull();
      Job oneshot =
          Jobs.oneShot("oneshot")
              .image("willvelida/kuard")
              .restartPolicy(RestartPolicy.ON_FAILURE)
              .command("/kuard")
              .args("--keygen-enable", "--keygen-exit-on-complete")
              .build();
      JobRun run = runtime.submit(oneshot);
      Outcome outcome = run.await(Duration.ofMinutes(1));
      assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
      assertThat(run.describe()).contains("Name:");
      assertThat(run.pods()).hasSize(1);
      assertThat(runtime.table()).contains("oneshot");
      String pod = run.pods().get(0).name();
      assertThat(run.logs(pod)).isEmpty();
      Subscription lines = run.followLogs(pod, "kuard", System.out::println);
      Subscription watch = run.onPodChange(System.out::println);
      lines.close();
      watch.close();
      run.delete(Propagation.BACKGROUND);
      runtime.apply(Chapter.queue());
      runtime.apply(Chapter.queueService());
      List<String> deleted =
          runtime.deleteAll(
              "chapter=jobs", Propagation.BACKGROUND, ReplicaSet.class, Service.class, Job.class);
      assertThat(deleted).hasSize(2);
    }
  }

  @Test
  void the_chapters_manifests(@TempDir Path folder) throws IOException {
    Map<String, Resource> declared = Chapter.declared();
    Manifest.of(declared.values()).writeTo(folder.resolve("jobs.yaml"));
    assertThat(Manifest.read(folder.resolve("jobs.yaml")).resources()).hasSize(8);
    Job never =
        Jobs.oneShot("oneshot")
            .image("willvelida/kuard")
            .imagePullPolicy(ImagePullPolicy.ALWAYS)
            .ttlAfterFinished(Duration.ofSeconds(100))
            .restartPolicy(RestartPolicy.NEVER)
            .build();
    Job parallel = Jobs.parallel("parallel", 10).image("willvelida/kuard").parallelism(5).build();
    Job consumers = Jobs.workQueue("consumers").image("willvelida/kuard").workers(5).build();
    Job hello =
        Jobs.oneShot("hello").image("busybox:1.28").command("/bin/sh", "-c", "date").build();
    assertThat(Jobs.cron("example-cron", "0 */5 * * *").runs(hello)).isNotNull();
    assertThat(List.of(never, parallel, consumers)).doesNotContainNull();
    assertThat(Files.exists(folder)).isTrue();
  }

  @Test
  void the_chapters_requests_to_the_queue() throws IOException {
    try (QueueStore store = new MemoryStore();
        QueueServer server = QueueServer.of(store).start();
        MemqClient client = MemqClient.of(server.uri())) {
      WorkQueue<String> queue = WorkQueue.open(client, "keygen", Codec.text());
      for (String item : WorkItems.ALL) {
        queue.enqueue(item);
      }
      assertThat(queue.stats().depth()).isEqualTo(100);
    }
  }

  /** Shown and not run: it needs a server behind the port. */
  static PortForward forward(KubernetesRuntime runtime) {
    return runtime.portForward("app=work-queue,component=queue", 8080, Duration.ofMinutes(1));
  }
}
