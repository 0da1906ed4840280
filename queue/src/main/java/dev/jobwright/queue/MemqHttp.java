package dev.jobwright.queue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Sends requests to one server; those under way are called off when it closes. */
final class MemqHttp implements AutoCloseable {
  static final Duration ANSWER = Duration.ofSeconds(30);
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final URI server;
  private final @Nullable String token;
  private final ExecutorService threads = Executors.newCachedThreadPool(MemqHttp::thread);
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .executor(threads)
          .build();
  private final Map<Thread, CompletableFuture<?>> underWay = new ConcurrentHashMap<>();
  private volatile boolean closed;

  MemqHttp(URI server, @Nullable String token) {
    String text = server.toString();
    this.server = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : server;
    this.token = token;
  }

  private static Thread thread(Runnable body) {
    Thread thread = new Thread(body, "jobwright-queue-client");
    thread.setDaemon(true);
    return thread;
  }

  URI server() {
    return server;
  }

  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path)).timeout(ANSWER);
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return sendInterruptibly(request);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QueueException("interrupted while " + server + " was asked", e);
    }
  }

  HttpResponse<byte[]> sendInterruptibly(HttpRequest.Builder request) throws InterruptedException {
    if (closed) {
      throw LocalStore.closedException();
    }
    CompletableFuture<HttpResponse<byte[]>> reply =
        http.sendAsync(request.build(), BodyHandlers.ofByteArray());
    underWay.put(Thread.currentThread(), reply);
    try {
      if (closed) {
        reply.cancel(true); // too late to be called off by close
      }
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

  @Override
  public void close() {
    closed = true;
    underWay.values().forEach(reply -> reply.cancel(true));
    if ((Object) http instanceof AutoCloseable closeable) { // from Java 21 on
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
}
