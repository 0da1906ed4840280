package dev.jobwright.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final int BAD_REQUEST = 400;
  private static final int TOO_MANY = 429;

  private final URI server;
  private final @Nullable String token;
  private final HttpClient http;

  private MemqClient(URI server, @Nullable String token) {
    this.server = server;
    this.token = token;
    http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
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
    List<Wire.Addition> additions =
        items.stream()
            .map(each -> new Wire.Addition(each.body(), each.key(), Checks.millis(each.delay())))
            .toList();
    List<Wire.Added> added =
        post(queue, "enqueue", new Wire.NewItems(additions), Wire.Messages.class).messages();
    List<Enqueued> enqueued = new ArrayList<>();
    for (int i = 0; i < added.size(); i++) {
      Wire.Added message = added.get(i);
      enqueued.add(
          new Enqueued(
              message.id(),
              items.get(i).body(),
              Instant.parse(message.creationTimestamp()),
              message.duplicate()));
    }
    return enqueued;
  }

  @Override
  public List<Delivery> lease(String queue, int max, Duration visibility) {
    return deliveries(queue, send(leaseRequest(queue, max, visibility, Duration.ZERO)));
  }

  @Override
  public List<Delivery> lease(String queue, int max, Duration visibility, Duration wait)
      throws InterruptedException {
    long end = System.nanoTime() + Checks.millis(wait) * 1_000_000;
    List<Delivery> deliveries;
    Duration left = wait;
    do {
      // a server lets nobody wait for as long as they like
      deliveries = deliveries(queue, sendInterruptibly(leaseRequest(queue, max, visibility, left)));
      left = Duration.ofNanos(end - System.nanoTime());
    } while (deliveries.isEmpty() && !left.isNegative() && !left.isZero());
    return deliveries;
  }

  private HttpRequest.Builder leaseRequest(
      String queue, int max, Duration visibility, Duration wait) {
    Checks.atLeast("max", max, 1);
    Wire.LeaseRequest body =
        new Wire.LeaseRequest(max, Checks.visibility(visibility), Checks.millis(wait));
    return postRequest(queue, "lease", body).timeout(ANSWER.plus(wait));
  }

  private List<Delivery> deliveries(String queue, HttpResponse<byte[]> response) {
    if (response.statusCode() == NO_CONTENT) {
      return List.of();
    }
    require(response, queue);
    return Wire.read(response.body(), Wire.Deliveries.class).deliveries().stream()
        .map(MemqClient::delivery)
        .toList();
  }

  private static Delivery delivery(Wire.Delivered message) {
    return new ReceivedDelivery(
        message.receipt(),
        message.id(),
        message.body(),
        Instant.parse(message.creationTimestamp()),
        message.count(),
        Instant.parse(message.expirationTimestamp()));
  }

  @Override
  public int ack(String queue, List<? extends Receipt> receipts) {
    List<String> texts = receipts.stream().map(Receipt::receipt).toList();
    return (int) post(queue, "ack", new Wire.AckRequest(texts), Wire.Count.class).count();
  }

  @Override
  public boolean nack(String queue, Receipt receipt, Duration delay, String error) {
    Checks.notNegative("delay", delay);
    Wire.NackRequest body = new Wire.NackRequest(receipt.receipt(), Checks.millis(delay), error);
    return post(queue, "nack", body, Wire.Count.class).count() == 1;
  }

  @Override
  public boolean extend(String queue, Receipt receipt, Duration visibility) {
    Wire.ExtendRequest body =
        new Wire.ExtendRequest(receipt.receipt(), Checks.visibility(visibility));
    return post(queue, "extend", body, Wire.Count.class).count() == 1;
  }

  @Override
  public long drain(String queue) {
    return post(queue, "drain", "", Wire.Count.class).count();
  }

  /** {@inheritDoc} A server gives no more than a hundred. */
  @Override
  public List<DeadLetter> dead(String queue, int max) {
    return get("/v1/queues/" + encoded(queue) + "/dead", queue, Wire.DeadLetters.class)
        .deadLetters()
        .stream()
        .limit(max)
        .map(
            dead ->
                new DeadLetter(
                    dead.id(),
                    dead.body(),
                    Instant.parse(dead.creationTimestamp()),
                    dead.count(),
                    dead.error()))
        .toList();
  }

  @Override
  public QueueStats stats(String queue) {
    return get("/v1/queues/" + encoded(queue) + "/stats", queue, Wire.Stats.class).queues().get(0);
  }

  @Override
  public List<QueueStats> stats() {
    return get("/v1/stats", "", Wire.Stats.class).queues();
  }

  /** Does nothing: idle connections close by themselves. */
  @Override
  public void close() {}

  private <T> T get(String path, String queue, Class<T> type) {
    HttpResponse<byte[]> response = send(request(path).GET());
    require(response, queue);
    return Wire.read(response.body(), type);
  }

  private <T> T post(String queue, String verb, Object body, Class<T> type) {
    HttpResponse<byte[]> response = send(postRequest(queue, verb, body));
    require(response, queue);
    return Wire.read(response.body(), type);
  }

  private HttpRequest.Builder postRequest(String queue, String verb, Object body) {
    return request("/v1/queues/" + encoded(queue) + "/" + verb)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofByteArray(Wire.write(body)));
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
    try {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException | UncheckedIOException e) {
      throw new QueueException(
          "%s does not answer: %s".formatted(server, e.getMessage() == null ? e : e.getMessage()),
          e);
    }
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
