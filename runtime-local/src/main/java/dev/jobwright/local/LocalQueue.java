package dev.jobwright.local;

import dev.jobwright.model.Service;
import dev.jobwright.model.ServicePort;
import dev.jobwright.queue.Codec;
import dev.jobwright.queue.FileStore;
import dev.jobwright.queue.MemoryStore;
import dev.jobwright.queue.MemqClient;
import dev.jobwright.queue.QueueServer;
import dev.jobwright.queue.QueueStore;
import dev.jobwright.queue.RedisStore;
import dev.jobwright.queue.StoreOptions;
import dev.jobwright.queue.WorkQueue;
import dev.jobwright.time.Timeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The server behind a queue's Service, on this machine.
 *
 * <p>Containers of a runtime that is {@linkplain LocalRuntimeBuilder#queue given} it find it by the
 * variables that Kubernetes sets for the Service, such as {@code QUEUE_SERVICE_HOST}. Safe for use
 * by several threads; {@link #close()} ends its server.
 */
public final class LocalQueue implements AutoCloseable {
  private static final int REDIS_PORT = 6379;

  private final Service service;
  private final InetSocketAddress at;
  private final Runnable end;

  private LocalQueue(Service service, InetSocketAddress at, Runnable end) {
    this.service = service;
    this.at = at;
    this.end = end;
  }

  /**
   * Starts the server of a Service with queues in memory, on a free port of the loopback address.
   *
   * <p>For a port that is named {@code redis} or is 6379 that is the {@code redis-server} on the
   * {@code PATH}, for any other a memq server in this process.
   *
   * @param service the Service as it is declared for a cluster
   * @return the server, to be closed by the caller
   * @throws IllegalStateException if there is no {@code redis-server} and one is needed
   */
  public static LocalQueue start(Service service) {
    return isRedis(service) ? redis(service, null) : serve(service, new MemoryStore());
  }

  /**
   * Starts a memq server with queues in memory, whose leases and delays go by another time than the
   * machine's.
   *
   * @param service the Service as it is declared for a cluster
   * @param timeline the runtime's time, which may be virtual
   * @return the server, to be closed by the caller
   * @throws IllegalArgumentException if the Service is that of a Redis, which goes by its own time
   */
  public static LocalQueue start(Service service, Timeline timeline) {
    if (isRedis(service)) {
      throw new IllegalArgumentException(
          "the Service \"%s\" is that of a Redis, whose leases go by the machine's time: start it without a timeline, or declare WorkQueues.memq"
              .formatted(service.name()));
    }
    return serve(service, MemoryStore.by(StoreOptions.DEFAULT, timeline));
  }

  /**
   * Starts the server of a Service with queues that last, as a StatefulSet's do: a {@code
   * redis-server} or a memq server, as {@link #start(Service)} does.
   *
   * @param service the Service as it is declared for a cluster
   * @param folder where they are kept
   * @return the server, to be closed by the caller
   * @throws IllegalStateException if there is no {@code redis-server} and one is needed
   */
  public static LocalQueue start(Service service, Path folder) {
    return isRedis(service) ? redis(service, folder) : serve(service, FileStore.open(folder));
  }

  /**
   * Stands for a Service by a server that runs already: a Redis for a port that is named {@code
   * redis} or is 6379, a memq server for any other.
   *
   * @param service the Service as it is declared for a cluster
   * @param server where its server is
   * @return the server, which is not closed with this
   */
  public static LocalQueue at(Service service, InetSocketAddress server) {
    return new LocalQueue(service, server, () -> {});
  }

  private static LocalQueue serve(Service service, QueueStore store) {
    try {
      QueueServer server = QueueServer.of(store).start();
      InetSocketAddress at = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());
      return new LocalQueue(
          service,
          at,
          () -> {
            server.close();
            store.close();
          });
    } catch (IOException e) {
      store.close();
      throw new UncheckedIOException(e);
    }
  }

  private static LocalQueue redis(Service service, @Nullable Path folder) {
    LocalRedis redis = LocalRedis.start(String.valueOf(service.name()), folder);
    return new LocalQueue(service, redis.address(), redis::close);
  }

  private static boolean isRedis(Service service) {
    List<ServicePort> ports = service.spec().ports();
    return !ports.isEmpty()
        && ("redis".equals(ports.get(0).name()) || ports.get(0).port() == REDIS_PORT);
  }

  /** The variables by which containers find the server. */
  Map<String, String> env() {
    return ServiceNames.env(service, at);
  }

  /**
   * Returns where the server is, for clients on this machine.
   *
   * @return such as {@code http://127.0.0.1:40123/memq/server}
   */
  public URI uri() {
    return uri(at.getAddress().getHostAddress() + ":" + at.getPort());
  }

  private URI uri(String hostAndPort) {
    return URI.create(
        isRedis(service) ? "redis://" + hostAndPort : "http://" + hostAndPort + "/memq/server");
  }

  /**
   * Returns a new client of the server.
   *
   * @return the client, to be closed by the caller
   */
  public QueueStore connect() {
    return connect(uri());
  }

  private QueueStore connect(URI uri) {
    return isRedis(service) ? RedisStore.connect(uri) : MemqClient.of(uri);
  }

  /**
   * Returns a task that works on the items of a queue, as text.
   *
   * @param queue name of the queue
   * @param handler works on one item
   * @return the task, see {@link #worker(String, Codec, WorkerOptions, ItemHandler)}
   */
  public Task worker(String queue, ItemHandler<String> handler) {
    return worker(queue, Codec.text(), WorkerOptions.DEFAULT, handler);
  }

  /**
   * Returns a task that works on the items of a queue.
   *
   * <p>It finds the server by its container's variables, leases an item at a time, acknowledges it
   * when the handler returns, and gives it back when that throws. It ends, with exit code 0, when
   * the queue stays empty and nobody has an item that might come back: so the first of many workers
   * that succeeds leaves no work behind. A server that does not answer is tried again for 30 s. The
   * queue is created if it is not there.
   *
   * @param <T> type of the items
   * @param queue name of the queue
   * @param codec how items become text
   * @param options how it takes items
   * @param handler works on one item
   * @return the task
   * @see WorkQueue
   */
  public <T> Task worker(
      String queue, Codec<T> codec, WorkerOptions options, ItemHandler<T> handler) {
    return new QueueWorker<>(
        pod -> connect(uri(hostAndPort(pod.env()))), queue, codec, handler, options);
  }

  private String hostAndPort(Map<String, String> env) {
    String host = env.get(ServiceNames.variable(String.valueOf(service.name())) + "_SERVICE_HOST");
    String port = env.get(ServiceNames.variable(String.valueOf(service.name())) + "_SERVICE_PORT");
    if (host == null || port == null) {
      throw new IllegalStateException(
          "the container has no variables of the Service \"%s\": give the runtime its queue with LocalRuntime.builder().queue(…)"
              .formatted(service.name()));
    }
    return host + ":" + port;
  }

  @Override
  public void close() {
    end.run();
  }
}
