package dev.jobwright.queue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Serves the queues of a store over HTTP: in the protocol of the daemon that the chapter "Jobs"
 * shows with curl, with leases beside it under {@code /memq/server/v1}, and with metrics for
 * Prometheus under {@code /metrics}.
 *
 * <p>It sets the system property {@code sun.net.httpserver.nodelay} unless it is set, as the JDK's
 * server is slow without it. The store stays the caller's. Safe for use by several threads. Its
 * threads are named {@code jobwright-memq-…} and end with {@link #close()}.
 */
public final class QueueServer implements AutoCloseable {
  /** Where the protocol's paths begin. */
  static final String PATH = "/memq/server";

  private static final String NO_DELAY = "sun.net.httpserver.nodelay";
  private static final int BACKLOG = 1_024;

  /** Threads that tell those to come later for whom there is no thread. */
  private static final int SPARE_THREADS = 16;

  private static final Duration GRACE = Duration.ofSeconds(5);

  static {
    // the JDK reads this once; without it each answer on a kept connection waits for some 40 ms
    if (System.getProperty(NO_DELAY) == null) {
      System.setProperty(NO_DELAY, "true");
    }
  }

  private final HttpServer server;
  private final MemqHandler handler;
  private final RequestGate gate;
  private final ExecutorService executor;

  private QueueServer(
      HttpServer server, MemqHandler handler, RequestGate gate, ExecutorService executor) {
    this.server = server;
    this.handler = handler;
    this.gate = gate;
    this.executor = executor;
  }

  /**
   * Begins a server.
   *
   * @param store where its queues are
   * @return a builder, and then {@link QueueServerBuilder#start()}
   */
  public static QueueServerBuilder of(QueueStore store) {
    return new QueueServerBuilder(store);
  }

  /**
   * Serves queues until the process is asked to end; {@code --help} tells the options. Options that
   * it does not understand end the process with exit code 2, what it cannot do with 1.
   *
   * @param args options
   */
  public static void main(String[] args) {
    int exit = QueueServerCommand.run(List.of(args), System.getenv(), System.out, System.err);
    if (exit != 0) {
      System.exit(exit);
    }
  }

  static QueueServer start(
      QueueStore store, InetSocketAddress address, ServerLimits limits, @Nullable String token)
      throws IOException {
    HttpServer server = HttpServer.create(address, BACKLOG);
    RequestGate gate = new RequestGate(limits.requests());
    MemqHandler handler = new MemqHandler(store, limits, gate, token);
    ExecutorService executor = executor(limits.requests() + SPARE_THREADS);
    server.setExecutor(executor);
    server.createContext("/", handler);
    server.start();
    return new QueueServer(server, handler, gate, executor);
  }

  private static ExecutorService executor(int threads) {
    AtomicInteger number = new AtomicInteger();
    IdleFirstQueue queue = new IdleFirstQueue();
    return new ThreadPoolExecutor(
        1,
        threads,
        30,
        TimeUnit.SECONDS,
        queue,
        body -> {
          Thread thread = new Thread(body, "jobwright-memq-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        },
        (task, pool) -> queue.await(task));
  }

  /**
   * Returns where the server is, as its clients are given it.
   *
   * @return such as {@code http://127.0.0.1:8080/memq/server}
   */
  public URI uri() {
    InetSocketAddress at = server.getAddress();
    String host =
        at.getAddress().isAnyLocalAddress() ? "127.0.0.1" : at.getAddress().getHostAddress();
    String bracketed = host.indexOf(':') < 0 ? host : "[" + host + "]";
    return URI.create("http://" + bracketed + ":" + at.getPort() + PATH);
  }

  /**
   * Returns the port.
   *
   * @return the port it listens at
   */
  public int port() {
    return server.getAddress().getPort();
  }

  /**
   * Stops the server: requests under way are answered for up to 5 s, those that wait for an item
   * get none, new ones are refused.
   */
  @Override
  public void close() {
    try {
      handler.endWaiting();
      gate.shut(GRACE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      server.stop(0);
      executor.shutdownNow();
    }
  }
}
