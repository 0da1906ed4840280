package dev.jobwright.k8s;

import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says which cluster to use, and how.
 *
 * <p>Without {@link #kubeconfig}, {@link #inCluster} or {@link #client}, the cluster is found as
 * kubectl finds it: {@code KUBECONFIG}, then {@code ~/.kube/config}, then the account of the pod
 * this runs in.
 */
public final class KubernetesRuntimeBuilder {
  private final String namespace;
  private @Nullable Path kubeconfig;
  private @Nullable String context;
  private @Nullable KubernetesClient client;
  private @Nullable Path account;
  private String fieldManager = "jobwright";
  private boolean allowReplace;
  private Duration patience = Duration.ofSeconds(60);
  private StartPolicy startPolicy = StartPolicy.PATIENT;

  KubernetesRuntimeBuilder(String namespace) {
    this.namespace = namespace;
  }

  /**
   * Uses a kubeconfig file.
   *
   * @param file its path
   * @return this
   */
  public KubernetesRuntimeBuilder kubeconfig(Path file) {
    kubeconfig = Objects.requireNonNull(file);
    return this;
  }

  /**
   * Uses a context of the kubeconfig; default: its current one.
   *
   * @param name the context's name
   * @return this
   */
  public KubernetesRuntimeBuilder context(String name) {
    context = Objects.requireNonNull(name);
    return this;
  }

  /**
   * Uses the service account of the pod this runs in.
   *
   * @return this
   */
  public KubernetesRuntimeBuilder inCluster() {
    return inCluster(Path.of("/var/run/secrets/kubernetes.io/serviceaccount"));
  }

  /**
   * Uses the service account of the pod this runs in, whose token and certificate were mounted at
   * another place than usual. The token is read again as it is renewed.
   *
   * @param folder the folder with {@code token} and {@code ca.crt}
   * @return this
   */
  public KubernetesRuntimeBuilder inCluster(Path folder) {
    account = Objects.requireNonNull(folder);
    return this;
  }

  /**
   * Uses a client that was made elsewhere.
   *
   * @param client the client; it is not closed with the runtime
   * @return this
   */
  public KubernetesRuntimeBuilder client(KubernetesClient client) {
    this.client = Objects.requireNonNull(client);
    return this;
  }

  /**
   * Sets the name under which fields are applied; default: {@code jobwright}.
   *
   * @param name the field manager's name, at most 128 characters
   * @return this
   */
  public KubernetesRuntimeBuilder fieldManager(String name) {
    fieldManager = Objects.requireNonNull(name);
    return this;
  }

  /**
   * Lets a Job be deleted and created anew when a field is changed that cannot be; default: that is
   * refused.
   *
   * @return this
   */
  public KubernetesRuntimeBuilder allowReplace() {
    allowReplace = true;
    return this;
  }

  /**
   * Sets how long a request is repeated that the server does not answer, or answers with 429 or
   * 5xx; default: 60 seconds. Only requests that may be repeated are.
   *
   * @param patience how long; zero for not at all
   * @return this
   * @throws IllegalArgumentException if it is negative
   */
  public KubernetesRuntimeBuilder retryFor(Duration patience) {
    if (patience.isNegative()) {
      throw new IllegalArgumentException("retryFor: " + patience + ": must not be negative");
    }
    this.patience = patience;
    return this;
  }

  /**
   * Sets when {@code await} gives up on pods that cannot start; default: {@link
   * StartPolicy#PATIENT}.
   *
   * @param policy the policy
   * @return this
   */
  public KubernetesRuntimeBuilder startPolicy(StartPolicy policy) {
    startPolicy = Objects.requireNonNull(policy);
    return this;
  }

  /**
   * Connects.
   *
   * @return the runtime, to be closed by the caller
   * @throws IllegalArgumentException if there is no such kubeconfig or context, or more than one
   *     way to the cluster is given
   */
  public KubernetesRuntime build() {
    Connection connection = connect();
    return new KubernetesRuntime(
        new Cluster(connection, namespace, fieldManager, patience), allowReplace, startPolicy);
  }

  private Connection connect() {
    int ways =
        (client == null ? 0 : 1)
            + (kubeconfig == null && context == null ? 0 : 1)
            + (account == null ? 0 : 1);
    if (ways > 1) {
      throw new IllegalArgumentException(
          "client, kubeconfig and inCluster: more than one is given; choose one way to the cluster");
    }
    if (client != null) {
      return Connection.lent(client);
    }
    if (account != null) {
      return Connection.inCluster(account);
    }
    return kubeconfig == null
        ? Connection.automatic(context)
        : Connection.kubeconfig(kubeconfig, context);
  }
}
