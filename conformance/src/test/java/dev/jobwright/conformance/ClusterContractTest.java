package dev.jobwright.conformance;

import static dev.jobwright.conformance.Shells.shell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.k8s.KubernetesRuntime;
import dev.jobwright.model.ImagePullPolicy;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.Outcome;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
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

  private static @Nullable KubernetesClient admin;

  @BeforeAll
  static void connect() {
    Config config = Config.fromKubeconfig(new File(System.getenv(KUBECONFIG)));
    admin = new KubernetesClientBuilder().withConfig(config).build();
  }

  @Override
  KubernetesClient admin() {
    return Objects.requireNonNull(admin);
  }

  @Override
  Path kubeconfig(Path file, String namespace, String account) {
    Config config = admin().getConfiguration();
    String authority = authority(config);
    String trust =
        authority.isEmpty()
            ? "insecure-skip-tls-verify: " + config.isTrustCerts()
            : "certificate-authority-data: " + authority;
    try {
      return Files.writeString(
          file,
          """
          apiVersion: v1
          kind: Config
          current-context: test
          clusters:
            - name: test
              cluster:
                server: %s
                %s
          contexts:
            - name: test
              context: {cluster: test, user: %s}
          users:
            - name: %s
              user: {token: "%s"}
          """
              .formatted(
                  config.getMasterUrl(), trust, account, account, token(namespace, account)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String authority(Config config) {
    if (config.getCaCertData() != null) {
      return config.getCaCertData();
    }
    try {
      return config.getCaCertFile() == null
          ? ""
          : Base64.getEncoder().encodeToString(Files.readAllBytes(Path.of(config.getCaCertFile())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String token(String namespace, String account) {
    String answer =
        admin()
            .raw(
                "/api/v1/namespaces/%s/serviceaccounts/%s/token".formatted(namespace, account),
                "POST",
                Map.of(
                    "apiVersion",
                    "authentication.k8s.io/v1",
                    "kind",
                    "TokenRequest",
                    "spec",
                    Map.of("expirationSeconds", Duration.ofHours(1).toSeconds())));
    Map<?, ?> status =
        (Map<?, ?>) new KubernetesSerialization().unmarshal(answer, Map.class).get("status");
    return String.valueOf(status.get("token"));
  }

  @Override
  void awaitRights(String namespace, String account) {
    Map<String, ?> review =
        Map.of(
            "apiVersion",
            "authorization.k8s.io/v1",
            "kind",
            "SubjectAccessReview",
            "spec",
            Map.of(
                "user",
                "system:serviceaccount:" + namespace + ":" + account,
                "resourceAttributes",
                Map.of(
                    "namespace", namespace, "verb", "list", "group", "batch", "resource", "jobs")));
    eventually(
        "the account may list jobs",
        () -> {
          String path = "/apis/authorization.k8s.io/v1/subjectaccessreviews";
          String answer = admin().raw(path, "POST", review);
          return new KubernetesSerialization().unmarshal(answer, Map.class).get("status")
                  instanceof Map<?, ?> status
              && Boolean.TRUE.equals(status.get("allowed"));
        });
  }

  @Override
  Job greeter(String name) {
    return shell(Jobs.oneShot(name), "while true; do echo hello | nc -l -p 8080; done")
        .terminationGracePeriod(Duration.ofSeconds(1))
        .build();
  }

  @Override
  void settle(String namespace, String budget) {
    String path = "/apis/policy/v1/namespaces/" + namespace + "/poddisruptionbudgets/" + budget;
    eventually(
        "the budget is kept",
        () -> {
          Map<?, ?> object = new KubernetesSerialization().unmarshal(admin().raw(path), Map.class);
          return object.get("status") instanceof Map<?, ?> status
              && Integer.valueOf(1).equals(status.get("currentHealthy"));
        });
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
