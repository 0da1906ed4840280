package dev.jobwright.queue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers every request: lets it in, checks its token, finds its answer, and sends that. */
final class MemqHandler implements HttpHandler {
  private static final Logger log = LoggerFactory.getLogger(MemqHandler.class);
  private static final int RETRY_AFTER = 1;
  private static final String BEARER = "Bearer ";

  private final Routes routes = new Routes();
  private final RequestGate gate;
  private final ServerMetrics metrics = new ServerMetrics();
  private final LeaseCalls leaseCalls;
  private final byte @Nullable [] token;

  MemqHandler(QueueStore store, ServerLimits limits, RequestGate gate, @Nullable String token) {
    this.gate = gate;
    this.token = token == null ? null : token.getBytes(StandardCharsets.UTF_8);
    new DaemonCalls(store, limits).addTo(routes);
    leaseCalls = new LeaseCalls(store, limits);
    leaseCalls.addTo(routes);
    routes.add(
        "GET", "/metrics", call -> Reply.metrics(metrics.page(store.stats(), gate.underWay())));
  }

  void endWaiting() {
    leaseCalls.endWaiting();
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (gate.enter()) {
        case IN -> answerWithin(exchange);
        case FULL -> send(exchange, Reply.tryLater(429, "too many requests", RETRY_AFTER));
        case SHUT -> send(exchange, Reply.tryLater(503, "the server is stopping", RETRY_AFTER));
      }
    }
  }

  private void answerWithin(HttpExchange exchange) throws IOException {
    try {
      send(exchange, mayEnter(exchange) ? answer(exchange) : Reply.unauthorized());
    } finally {
      gate.leave();
    }
  }

  private boolean mayEnter(HttpExchange exchange) {
    if (token == null) {
      return true;
    }
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    if (given == null || !given.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return false;
    }
    byte[] secret = given.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(token, secret); // takes as long whatever is wrong with it
  }

  private Reply answer(HttpExchange exchange) throws IOException {
    try {
      return routes.answer(exchange);
    } catch (NoSuchQueueException e) {
      return Reply.error(400, "does not exist");
    } catch (IllegalArgumentException e) {
      return Reply.error(400, String.valueOf(e.getMessage()));
    } catch (Call.TooLargeException e) {
      return Reply.error(413, String.valueOf(e.getMessage()));
    } catch (QueueFullException e) {
      long seconds = Math.max(1, e.retryAfter().toSeconds());
      return Reply.tryLater(429, String.valueOf(e.getMessage()), seconds);
    } catch (RuntimeException e) {
      log.error("{} {} failed", exchange.getRequestMethod(), exchange.getRequestURI(), e);
      return Reply.tryLater(503, String.valueOf(e.getMessage()), RETRY_AFTER);
    }
  }

  private void send(HttpExchange exchange, Reply reply) throws IOException {
    metrics.replied(reply.status());
    var headers = exchange.getResponseHeaders();
    reply.headers().forEach(headers::set);
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    boolean hasBody = body.length > 0 && !exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(reply.status(), hasBody ? body.length : -1);
    if (hasBody) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }
}
