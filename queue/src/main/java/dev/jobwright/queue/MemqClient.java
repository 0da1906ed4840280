package dev.jobwright.queue;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Uses the queues of a {@link QueueServer} over HTTP.
 *
 * <p>A server that is not reached, or does not answer 30 s longer than a wait, is a {@link
 * QueueException}; one that takes no more a {@link QueueFullException}, which says when to try
 * again. Nothing is tried again by itself: an enqueue of which nothing is known may be repeated
 * with a key. Safe for use by several threads.
 */
public final class MemqClient implements QueueStore {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final int BAD_REQUEST = 400;
  private static final int TOO_MANY = 429;

  private final URI server;
  private final @Nullable String token;
  private final ExecutorService threads = Executors.newCachedThreadPool(MemqClient::thread);
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .executor(threads)
          .build();
  private final Map<Thread, CompletableFuture<?>> underWay = new ConcurrentHashMap<>();
  private volatile boolean closed;

  private MemqClient(URI server, @Nullable String token) {
    String text = server.toString();
    this.server = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : server;
    this.token = token;
  }

  private static Thread thread(Runnable body) {
    Thread thread = new Thread(body, "jobwright-queue-client");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Returns a client; nothing is sent yet.
   *
   * @param server where the server is, such as {@code http://queue:8080/memq/server}
   * @return the client
   */
  public static MemqClient of(URI server) {
    return new MemqClient(server, null);
  }

  /**
   * Returns a client of a server that asks for a token; nothing is sent yet.
   *
   * @param server where the server is, such as {@code http://queue:8080/memq/server}
   * @param token the bearer token
   * @return the client
   */
  public static MemqClient of(URI server, String token) {
    return new MemqClient(server, token);
  }

  @Override
  public boolean create(String queue) {
    Checks.queueName(queue);
    return isDone(send(request("/queues/" + encoded(queue)).PUT(BodyPublishers.noBody())), queue);
  }

  @Override
  public boolean delete(String queue) {
    return isDone(send(request("/queues/" + encoded(queue)).DELETE()), queue);
  }

  /** Returns false for a queue that is there already, or is not there. */
  private boolean isDone(HttpResponse<byte[]> response, String queue) {
    if (response.statusCode() == BAD_REQUEST
        && text(response).matches("already exists|does not exist")) {
      return false;
    }
    require(response, queue);
    return true;
  }

  @Override
  public List<Enqueued> enqueue(String queue, List<NewItem> items) {
    return WireReplies.enqueued(post(queue, "enqueue", WireRequests.enqueue(items)), items);
  }

  @Override
  public List<Delivery> lease(String queue, int max, Duration visibility) {
    return deliveries(queue, send(leaseRequest(queue, max, visibility, Duration.ZERO)));
  }

  @Override
  public List<Delivery> lease(String queue, int max, Duration visibility, Duration wait)
      throws InterruptedException {
    long end = System.nanoTime() + Checks.millis(wait) * 1_000_000;
    Duration left = wait;
    while (true) {
      long start = System.nanoTime();
      List<Delivery> deliveries =
          deliveries(queue, sendInterruptibly(leaseRequest(queue, max, visibility, left)));
      left = Duration.ofNanos(end - System.nanoTime());
      if (!deliveries.isEmpty() || left.toMillis() <= 0) {
        return deliveries;
      }
      // a server lets nobody wait for as long as they like, and not at all when too many do
      if (System.nanoTime() - start < PAUSE.toNanos()) {
        Thread.sleep(Math.min(PAUSE.toMillis(), left.toMillis()));
      }
    }
  }

  private HttpRequest.Builder leaseRequest(
      String queue, int max, Duration visibility, Duration wait) {
    Checks.atLeast("max", max, 1);
    String body = WireRequests.lease(max, Checks.visibility(visibility), Checks.millis(wait));
    return postRequest(queue, "lease", body).timeout(ANSWER.plus(wait));
  }

  private List<Delivery> deliveries(String queue, HttpResponse<byte[]> response) {
    if (response.statusCode() == NO_CONTENT) {
      return List.of();
    }
    require(response, queue);
    return WireReplies.deliveries(json(response));
  }

  @Override
  public int ack(String queue, List<? extends Receipt> receipts) {
    return (int) count(queue, "ack", WireRequests.ack(receipts));
  }

  @Override
  public boolean nack(String queue, Receipt receipt, Duration delay, String error) {
    Checks.notNegative("delay", delay);
    return count(queue, "nack", WireRequests.nack(receipt, Checks.millis(delay), error)) == 1;
  }

  @Override
  public boolean extend(String queue, Receipt receipt, Duration visibility) {
    long millis = Checks.visibility(visibility);
    return count(queue, "extend", WireRequests.extend(receipt, millis)) == 1;
  }

  @Override
  public long drain(String queue) {
    return count(queue, "drain", "");
  }

  /** {@inheritDoc} A server gives no more than a hundred. */
  @Override
  public List<DeadLetter> dead(String queue, int max) {
    Json reply = get("/v1/queues/" + encoded(queue) + "/dead", queue);
    return WireReplies.dead(reply).stream().limit(max).toList();
  }

  @Override
  public QueueStats stats(String queue) {
    return WireReplies.stats(get("/v1/queues/" + encoded(queue) + "/stats", queue)).get(0);
  }

  @Override
  public List<QueueStats> stats() {
    return WireReplies.stats(get("/v1/stats", ""));
  }

  /**
   * {@inheritDoc} On Java 17 to 20 one thread of the JDK's HTTP client ends only when the client is
   * garbage.
   */
  @Override
  public void close() {
    closed = true;
    underWay.values().forEach(reply -> reply.cancel(true));
    if ((Object) http instanceof AutoCloseable closeable) {
      closeQuietly(closeable);
    }
    threads.shutdown();
  }

  private static void closeQuietly(AutoCloseable http) {
    try {
      http.close();
    } catch (Exception e) {
      throw new QueueException("cannot close the HTTP client: " + e.getMessage(), e);
    }
  }

  private Json get(String path, String queue) {
    HttpResponse<byte[]> response = send(request(path).GET());
    require(response, queue);
    return json(response);
  }

  private long count(String queue, String verb, String body) {
    return post(queue, verb, body).number("count");
  }

  private Json post(String queue, String verb, String body) {
    HttpResponse<byte[]> response = send(postRequest(queue, verb, body));
    require(response, queue);
    return json(response);
  }

  private Json json(HttpResponse<byte[]> response) {
    try {
      return Json.read(response.body());
    } catch (IllegalArgumentException e) {
      throw new QueueException(server + " answers what no queue server does: " + e.getMessage(), e);
    }
  }

  private HttpRequest.Builder postRequest(String queue, String verb, String body) {
    return request("/v1/queues/" + encoded(queue) + "/" + verb)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path)).timeout(ANSWER);
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private static String encoded(String queue) {
    return URLEncoder.encode(queue, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return sendInterruptibly(request);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QueueException("interrupted while " + server + " was asked", e);
    }
  }

  private HttpResponse<byte[]> sendInterruptibly(HttpRequest.Builder request)
      throws InterruptedException {
    if (closed) {
      throw LocalStore.closedException();
    }
    CompletableFuture<HttpResponse<byte[]>> reply =
        http.sendAsync(request.build(), BodyHandlers.ofByteArray());
    underWay.put(Thread.currentThread(), reply);
    try {
      return reply.get();
    } catch (CancellationException e) {
      throw LocalStore.closedException();
    } catch (ExecutionException e) {
      throw closed
          ? LocalStore.closedException()
          : unreached(e.getCause() == null ? e : e.getCause());
    } finally {
      reply.cancel(true); // does nothing to one that has come
      underWay.remove(Thread.currentThread());
    }
  }

  private QueueException unreached(Throwable cause) {
    String why = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return new QueueException("%s does not answer: %s".formatted(server, why), cause);
  }

  private void require(HttpResponse<byte[]> response, String queue) {
    int status = response.statusCode();
    String text = status == OK ? "" : text(response);
    if (status == BAD_REQUEST && text.equals("does not exist")) {
      throw new NoSuchQueueException(queue);
    } else if (status == BAD_REQUEST || status == 413) {
      throw new IllegalArgumentException(text);
    } else if (status == TOO_MANY) {
      throw new QueueFullException(text, retryAfter(response));
    } else if (status != OK) {
      throw new QueueException("%s answers %d: %s".formatted(server, status, text));
    }
  }

  private static Duration retryAfter(HttpResponse<byte[]> response) {
    return Duration.ofSeconds(response.headers().firstValueAsLong("Retry-After").orElse(1));
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8).strip();
  }
}
