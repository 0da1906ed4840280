package dev.jobwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.k8s.KubernetesRuntime;
import dev.jobwright.model.ImagePullPolicy;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.Outcome;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.File;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The contract on a real cluster, that of the kubeconfig which {@code JOBWRIGHT_TEST_KUBECONFIG}
 * names; each test in a namespace of its own, which is deleted in the end.
 */
@Tag("cluster")
@EnabledIfEnvironmentVariable(
    named = ClusterContractTest.KUBECONFIG,
    matches = ".+",
    disabledReason = "JOBWRIGHT_TEST_KUBECONFIG names no kubeconfig of a cluster to test on")
class ClusterContractTest extends KubernetesContract {
  static final String KUBECONFIG = "JOBWRIGHT_TEST_KUBECONFIG";

  private static final Queue<KubernetesRuntime> OPEN = new ConcurrentLinkedQueue<>();
  private static final Queue<String> NAMESPACES = new ConcurrentLinkedQueue<>();
  private static @Nullable KubernetesClient admin;

  @BeforeAll
  static void connect() {
    Config config = Config.fromKubeconfig(new File(System.getenv(KUBECONFIG)));
    admin = new KubernetesClientBuilder().withConfig(config).build();
  }

  @Override
  KubernetesRuntime runtime() {
    String namespace = "jobwright-" + UUID.randomUUID().toString().substring(0, 8);
    Objects.requireNonNull(admin)
        .namespaces()
        .resource(
            new NamespaceBuilder().withNewMetadata().withName(namespace).endMetadata().build())
        .create();
    NAMESPACES.add(namespace);
    KubernetesRuntime runtime =
        KubernetesRuntime.builder(namespace).kubeconfig(Path.of(System.getenv(KUBECONFIG))).build();
    OPEN.add(runtime);
    return runtime;
  }

  @Test
  void the_image_of_the_chapter_generates_its_keys() {
    Job job =
        Jobs.oneShot("oneshot")
            .image("willvelida/kuard")
            .imagePullPolicy(ImagePullPolicy.IF_NOT_PRESENT)
            .command("/kuard")
            .args("--keygen-enable", "--keygen-exit-on-complete", "--keygen-num-to-gen=3")
            .build();

    JobRun run = runtime().submit(job);

    assertThat(run.await(LONG)).isInstanceOf(Outcome.Succeeded.class);
    assertThat(run.logs(run.pods().get(0).name())).contains("(ID 0 3/3) Item done: SHA256:");
  }

  @AfterAll
  static void cleanUp() {
    OPEN.forEach(KubernetesRuntime::close);
    KubernetesClient client = Objects.requireNonNull(admin);
    NAMESPACES.forEach(namespace -> client.namespaces().withName(namespace).delete());
    client.close();
  }
}
