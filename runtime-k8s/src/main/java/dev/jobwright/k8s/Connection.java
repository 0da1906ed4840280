package dev.jobwright.k8s;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A client of an API server, and whether it is ours to close. */
record Connection(KubernetesClient client, boolean own) implements AutoCloseable {

  /** Uses a client that somebody else made and will close. */
  static Connection lent(KubernetesClient client) {
    return new Connection(client, false);
  }

  /** Reads {@code KUBECONFIG} or {@code ~/.kube/config}; without both, the account of the pod. */
  static Connection automatic(@Nullable String context) {
    return open(Config.autoConfigure(context));
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
    Config config = Config.fromKubeconfig(context, kubeconfig);
    return open(config);
  }

  /** Opens a client of our own. */
  private static Connection open(Config config) {
    // one connection for each stream: what breaks a log or a watch breaks nothing else
    config.setHttp2Disable(true);
    return new Connection(new KubernetesClientBuilder().withConfig(config).build(), true);
  }

  @Override
  public void close() {
    if (own) {
      client.close();
    }
  }
}
