package dev.jobwright.local;

import dev.jobwright.model.HttpGetAction;
import dev.jobwright.model.HttpHeader;
import dev.jobwright.model.UriScheme;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/** Connections to a container's ports, as probes make them; each returns why it failed, or "". */
final class Connection {
  private static final int FIRST_GOOD = 200;
  private static final int FIRST_BAD = 400;

  private Connection() {}

  static String open(String host, int port, Duration atMost) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), millis(atMost));
      return "";
    } catch (IOException | RuntimeException e) {
      return "dial tcp %s:%d: %s".formatted(host, port, e.getMessage());
    }
  }

  static String get(HttpGetAction action, String host, int port, Duration atMost) {
    String scheme = action.scheme() == UriScheme.HTTPS ? "https" : "http";
    String path = Objects.requireNonNullElse(action.path(), "/");
    String uri =
        "%s://%s:%d%s".formatted(scheme, host, port, path.startsWith("/") ? path : "/" + path);
    try {
      HttpURLConnection connection = (HttpURLConnection) URI.create(uri).toURL().openConnection();
      connection.setConnectTimeout(millis(atMost));
      connection.setReadTimeout(millis(atMost));
      connection.setInstanceFollowRedirects(false);
      for (HttpHeader header : action.httpHeaders()) {
        connection.setRequestProperty(header.name(), header.value());
      }
      int status = connection.getResponseCode();
      connection.disconnect();
      boolean good = status >= FIRST_GOOD && status < FIRST_BAD;
      return good ? "" : "HTTP probe failed with statuscode: " + status;
    } catch (IOException | RuntimeException e) {
      return "Get \"%s\": %s".formatted(uri, e.getMessage());
    }
  }

  private static int millis(Duration atMost) {
    return (int) Math.max(1, Math.min(Integer.MAX_VALUE, atMost.toMillis()));
  }
}
