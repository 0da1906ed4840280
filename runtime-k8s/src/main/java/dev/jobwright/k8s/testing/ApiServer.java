package dev.jobwright.k8s.testing;

import dev.jobwright.k8s.testing.ApiObjects.Manner;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A Kubernetes API server in memory, for tests: it holds Jobs, CronJobs, pods, events and the few
 * kinds that go with them, and listens on the loopback interface.
 *
 * <p>It does what a client relies on: generated names, versions and their conflicts, defaults and
 * validation with the real server's words, the status apart from the rest, server-side apply with
 * field managers, the four kinds of patch, dry runs, watches over HTTP and web sockets with
 * selectors, bookmarks and 410, graceful deletion with finalizers and the three propagations,
 * eviction and its budgets, the logs and ports of pods that {@link ControllersOn} plays, and the
 * rights of service accounts. Other credentials it does not check: they may do all. It stores
 * nothing on disk.
 *
 * <p>By itself it runs nothing, like a cluster without controllers and nodes. Safe for use by
 * several threads. Its threads are daemons, and end with {@link #close}.
 */
public final class ApiServer implements AutoCloseable {
  private static final Manner SYSTEM = new Manner("kube-apiserver", false);

  private final Clock clock;
  private final ApiObjects objects;
  private final Access access;
  private final LogEndpoint logs;
  private final ForwardEndpoint forwards = new ForwardEndpoint();
  private final HttpListener listener;

  private ApiServer(Clock clock) throws IOException {
    this.clock = clock;
    KubernetesSerialization json = new KubernetesSerialization();
    FieldOwners owners = new FieldOwners(new FieldSets(json::asJson));
    objects = new ApiObjects(new ObjectStore(), owners, clock);
    access = new Access(objects.store());
    logs = new LogEndpoint(clock);
    Routes routes = new Routes(objects, json, logs, forwards, access, clock);
    listener = new HttpListener("jobwright-api", routes, clock);
  }

  /**
   * Starts a server with the namespace {@code default}.
   *
   * @return the server
   * @throws UncheckedIOException if it cannot listen
   */
  public static ApiServer start() {
    return start(Clock.systemUTC());
  }

  /**
   * Starts a server with the namespace {@code default}, whose clock may be wrong.
   *
   * @param clock the clock of the server, and of controllers that run on it
   * @return the server
   * @throws UncheckedIOException if it cannot listen
   */
  public static ApiServer start(Clock clock) {
    try {
      ApiServer server = new ApiServer(clock);
      server.createNamespace("default");
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the address.
   *
   * @return a URL on the loopback interface, without a slash at the end
   */
  public String url() {
    return "http://127.0.0.1:" + listener.port();
  }

  /**
   * Creates a namespace.
   *
   * @param name its name
   * @throws IllegalArgumentException if there is one of that name
   */
  public void createNamespace(String name) {
    Map<String, Object> namespace = new LinkedHashMap<>();
    namespace.put("metadata", new LinkedHashMap<>(Map.of("name", name)));
    namespace.put("status", new LinkedHashMap<>(Map.of("phase", "Active")));
    try {
      objects.create(ResourceType.NAMESPACES, "", namespace, SYSTEM);
    } catch (ApiError e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /**
   * Makes a client of this server; the caller closes it.
   *
   * @return the client
   */
  public KubernetesClient client() {
    Config config =
        new ConfigBuilder(Config.empty()).withMasterUrl(url()).withNamespace("default").build();
    return new KubernetesClientBuilder().withConfig(config).build();
  }

  /**
   * Writes a kubeconfig with which kubectl and other clients find this server.
   *
   * @param file where to
   * @return the file
   * @throws UncheckedIOException if it cannot be written
   */
  public Path writeKubeconfig(Path file) {
    return writeKubeconfig(file, "test");
  }

  /**
   * Writes a kubeconfig with which kubectl and other clients find this server by a token.
   *
   * @param file where to
   * @param token the token, such as that of a {@linkplain #serviceAccountToken service account}
   * @return the file
   * @throws UncheckedIOException if it cannot be written
   */
  public Path writeKubeconfig(Path file, String token) {
    String text =
        """
        apiVersion: v1
        kind: Config
        current-context: test
        clusters:
          - name: test
            cluster:
              server: %s
        contexts:
          - name: test
            context:
              cluster: test
              user: test
              namespace: default
        users:
          - name: test
            user:
              token: %s
        """
            .formatted(url(), token);
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Issues a token of a service account, which may do what the Roles say that are bound to it.
   *
   * @param namespace the account's namespace
   * @param name the account's name; there need be no such object
   * @return the token
   */
  public String serviceAccountToken(String namespace, String name) {
    return access.issue(namespace, name);
  }

  /**
   * Lets a token expire: from now on requests with it are answered with 401.
   *
   * @param token the token
   */
  public void expire(String token) {
    access.expire(token);
  }

  /**
   * Returns what a token of a service account was used for.
   *
   * @param token the token
   * @return each right once, as verb and resource, such as {@code get pods/log}, in order
   */
  public Set<String> rightsUsed(String token) {
    return access.used(token);
  }

  /** Forgets all changes of the past: a watch that goes on from one of them gets 410. */
  public void forgetChanges() {
    objects.store().forgetChanges();
  }

  /** Breaks all connections, as a server does that is started anew; new ones are accepted. */
  public void breakConnections() {
    listener.breakConnections();
  }

  Clock clock() {
    return clock;
  }

  void connect(NodeAccess node) {
    logs.connect(node);
    forwards.connect(node);
  }

  /** Ends all connections and threads; what was stored is gone. */
  @Override
  public void close() {
    listener.close();
  }
}
