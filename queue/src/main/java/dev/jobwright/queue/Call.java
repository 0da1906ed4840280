package dev.jobwright.queue;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A request that was understood: what is asked of which queue. */
final class Call {
  /** How much of a request that is too long is read, so that its sender sees the answer. */
  private static final long PATIENCE = 16L << 20;

  private final HttpExchange exchange;
  private final String queue;

  Call(HttpExchange exchange, String queue) {
    this.exchange = exchange;
    this.queue = queue;
  }

  String queue() {
    return queue;
  }

  /** Returns the body. */
  byte[] body(int limit) throws IOException {
    try (InputStream in = exchange.getRequestBody()) {
      long announced = announced();
      boolean isKnown = announced >= 0 && announced <= limit;
      byte[] body = in.readNBytes(isKnown ? (int) announced : limit + 1);
      if (body.length > limit) {
        in.skipNBytes(Math.min(PATIENCE, Math.max(0, announced - body.length)));
        throw new TooLargeException(limit);
      }
      return body;
    }
  }

  /** Returns how long the body is, or -1 when its sender does not tell. */
  private long announced() {
    String length = exchange.getRequestHeaders().getFirst("Content-Length");
    return length == null ? -1 : Long.parseLong(length);
  }

  String text(int limit) throws IOException {
    return new String(body(limit), StandardCharsets.UTF_8);
  }

  /** Thrown when a body is longer than is borne. */
  static final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLargeException(int limit) {
      super("at most " + limit + " bytes are taken");
    }
  }
}
