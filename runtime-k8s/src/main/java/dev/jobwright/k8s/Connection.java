package dev.jobwright.k8s;

import io.fabric8.kubernetes.api.model.NamedContext;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A client of an API server, and whether it is ours to close. */
record Connection(KubernetesClient client, boolean own) implements AutoCloseable {

  /** Uses a client that somebody else made and will close. */
  static Connection lent(KubernetesClient client) {
    return new Connection(client, false);
  }

  /** Reads {@code KUBECONFIG} or {@code ~/.kube/config}; without both, the account of the pod. */
  static Connection automatic(@Nullable String context) {
    return open(inContext(Config.autoConfigure(context), context));
  }

  /**
   * Reads a kubeconfig.
   *
   * @throws IllegalArgumentException if there is no such file, or it has no such context
   */
  static Connection kubeconfig(Path file, @Nullable String context) {
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException(
          "kubeconfig: " + file + ": cannot be read; give the path of a file that kubectl can use");
    }
    File kubeconfig = file.toAbsolutePath().toFile();
    return open(inContext(Config.fromKubeconfig(context, kubeconfig), context));
  }

  /** Refuses a context that is not there: fabric8 would take the current one in its place. */
  private static Config inContext(Config config, @Nullable String context) {
    NamedContext chosen = config.getCurrentContext();
    if (context != null && (chosen == null || !context.equals(chosen.getName()))) {
      throw new IllegalArgumentException(
          "context: %s: the kubeconfig has no such context; it has %s"
              .formatted(
                  context,
                  config.getContexts().stream().map(NamedContext::getName).sorted().toList()));
    }
    return config;
  }

  /**
   * Uses the service account of the pod this runs in; its token is read again as it is renewed.
   *
   * @param account where the account's files are
   * @throws IllegalStateException if this runs in no pod, or the pod has no service account
   */
  static Connection inCluster(Path account) {
    String host = System.getenv("KUBERNETES_SERVICE_HOST");
    Path token = account.resolve("token");
    if (host == null || !Files.isReadable(token)) {
      throw new IllegalStateException(
          "inCluster: this runs in no pod with a service account: KUBERNETES_SERVICE_HOST or "
              + token
              + " is missing; use kubeconfig(path) outside a cluster");
    }
    String address = host.indexOf(':') < 0 ? host : "[" + host + "]";
    String port = Objects.requireNonNullElse(System.getenv("KUBERNETES_SERVICE_PORT"), "443");
    return open(
        new ConfigBuilder(Config.empty())
            .withMasterUrl("https://" + address + ":" + port)
            .withCaCertFile(account.resolve("ca.crt").toString())
            .withOauthTokenProvider(() -> read(token))
            .build());
  }

  private static String read(Path token) {
    try {
      return Files.readString(token).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("the service account's token cannot be read: " + token, e);
    }
  }

  /** Opens a client of our own. */
  private static Connection open(Config config) {
    // one connection for each stream: what breaks a log or a watch breaks nothing else
    config.setHttp2Disable(true);
    config.setOnlyHttpWatches(true);
    ClientKey.nameAlgorithm(config);
    return new Connection(new KubernetesClientBuilder().withConfig(config).build(), true);
  }

  /** Says where it goes to, and nothing of who goes there. */
  @Override
  public String toString() {
    return "Connection[" + client.getMasterUrl() + "]";
  }

  @Override
  public void close() {
    if (own) {
      client.close();
    }
  }
}
