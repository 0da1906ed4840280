package dev.jobwright.queue;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;

  /** As long as a server lets one request wait. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  private static final int BAD_REQUEST = 400;
  private static final int TOO_MANY = 429;

  private final MemqHttp http;

  private MemqClient(URI server, @Nullable String token) {
    http = new MemqHttp(server, token);
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
    return isDone(
        http.send(http.request("/queues/" + encoded(queue)).PUT(BodyPublishers.noBody())), queue);
  }

  @Override
  public boolean delete(String queue) {
    return isDone(http.send(http.request("/queues/" + encoded(queue)).DELETE()), queue);
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
    return deliveries(queue, http.send(leaseRequest(queue, max, visibility, Duration.ZERO)));
  }

  @Override
  public List<Delivery> lease(String queue, int max, Duration visibility, Duration wait)
      throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Checks.millis(wait));
    Duration left = wait;
    while (true) {
      long start = System.nanoTime();
      List<Delivery> deliveries =
          deliveries(
              queue, http.sendInterruptibly(leaseRequest(queue, max, visibility, shorter(left))));
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

  private static Duration shorter(Duration left) {
    return left.compareTo(LONGEST_WAIT) < 0 ? left : LONGEST_WAIT;
  }

  private HttpRequest.Builder leaseRequest(
      String queue, int max, Duration visibility, Duration wait) {
    Checks.atLeast("max", max, 1);
    String body = WireRequests.lease(max, Checks.visibility(visibility), Checks.millis(wait));
    return postRequest(queue, "lease", body).timeout(MemqHttp.ANSWER.plus(wait));
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
    http.close();
  }

  private Json get(String path, String queue) {
    HttpResponse<byte[]> response = http.send(http.request(path).GET());
    require(response, queue);
    return json(response);
  }

  private long count(String queue, String verb, String body) {
    return post(queue, verb, body).number("count");
  }

  private Json post(String queue, String verb, String body) {
    HttpResponse<byte[]> response = http.send(postRequest(queue, verb, body));
    require(response, queue);
    return json(response);
  }

  private Json json(HttpResponse<byte[]> response) {
    try {
      return Json.read(response.body());
    } catch (IllegalArgumentException e) {
      throw new QueueException(
          http.server() + " answers what no queue server does: " + e.getMessage(), e);
    }
  }

  private HttpRequest.Builder postRequest(String queue, String verb, String body) {
    return http.request("/v1/queues/" + encoded(queue) + "/" + verb)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }

  private static String encoded(String queue) {
    return URLEncoder.encode(queue, StandardCharsets.UTF_8).replace("+", "%20");
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
      throw new QueueException("%s answers %d: %s".formatted(http.server(), status, text));
    }
  }

  private static Duration retryAfter(HttpResponse<byte[]> response) {
    return Duration.ofSeconds(response.headers().firstValueAsLong("Retry-After").orElse(1));
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8).strip();
  }
}
