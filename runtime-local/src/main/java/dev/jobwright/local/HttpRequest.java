package dev.jobwright.local;

import dev.jobwright.model.HttpGetAction;
import dev.jobwright.model.HttpHeader;
import dev.jobwright.model.UriScheme;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks a server for a page: a status of 200 to 399 is a success. */
final class HttpRequest implements Connection {
  private static final int FIRST_GOOD = 200;
  private static final int FIRST_BAD = 400;

  private final HttpGetAction action;
  private final String uri;
  private final Duration atMost;
  private volatile @Nullable HttpURLConnection connection;
  private volatile boolean aborted;

  HttpRequest(HttpGetAction action, String host, int port, Duration atMost) {
    this.action = action;
    this.atMost = atMost;
    String scheme = action.scheme() == UriScheme.HTTPS ? "https" : "http";
    String path = Objects.requireNonNullElse(action.path(), "/");
    uri = "%s://%s:%d%s".formatted(scheme, host, port, path.startsWith("/") ? path : "/" + path);
  }

  @Override
  public String use() {
    try {
      HttpURLConnection made = (HttpURLConnection) URI.create(uri).toURL().openConnection();
      made.setConnectTimeout(TcpConnection.millis(atMost));
      made.setReadTimeout(TcpConnection.millis(atMost));
      made.setInstanceFollowRedirects(false);
      for (HttpHeader header : action.httpHeaders()) {
        made.setRequestProperty(header.name(), header.value());
      }
      connection = made;
      made.connect();
      if (aborted) {
        throw new IOException("aborted");
      }
      int status = made.getResponseCode();
      made.disconnect();
      boolean good = status >= FIRST_GOOD && status < FIRST_BAD;
      return good ? "" : "HTTP probe failed with statuscode: " + status;
    } catch (IOException | RuntimeException e) {
      return "Get \"%s\": %s".formatted(uri, e.getMessage());
    }
  }

  @Override
  public void abort() {
    aborted = true;
    HttpURLConnection made = connection;
    if (made != null) {
      made.disconnect();
    }
  }
}
