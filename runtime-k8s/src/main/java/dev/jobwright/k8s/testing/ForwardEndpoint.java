package dev.jobwright.k8s.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Forwards ports of pods over web sockets: each message begins with a byte that names its channel,
 * 0 for data and 1 for errors; the first message of each channel is the port.
 */
final class ForwardEndpoint {
  private static final String PROTOCOL = "v4.channel.k8s.io";
  private static final int DATA = 0;
  private static final int ERRORS = 1;

  private volatile NodeAccess node = NodeAccess.NONE;

  void connect(NodeAccess present) {
    node = present;
  }

  void answer(HttpExchange exchange, Map<String, Object> pod)
      throws IOException, InterruptedException {
    HttpRequest request = exchange.request();
    if (!request.isWebSocket()) {
      throw ApiError.badRequest("Upgrade request required");
    }
    String ports = request.query("ports");
    if (!ports.matches("\\d{1,5}")) {
      throw ApiError.badRequest("you must specify one port: query parameter ports is " + ports);
    }
    int port = Integer.parseInt(ports);
    exchange.upgrade(PROTOCOL);
    byte[] named = {(byte) port, (byte) (port >> 8)};
    exchange.send(DATA, named, named.length);
    exchange.send(ERRORS, named, named.length);
    int served = node.port(Doc.uid(pod), port);
    if (served < 0) {
      byte[] words =
          "error forwarding port %d to pod %s: connection refused"
              .formatted(port, Doc.name(pod))
              .getBytes(StandardCharsets.UTF_8);
      exchange.send(ERRORS, words, words.length);
      exchange.end();
      return;
    }
    try (Socket target = new Socket(InetAddress.getLoopbackAddress(), served)) {
      relay(exchange, target);
    }
  }

  private static void relay(HttpExchange exchange, Socket target)
      throws IOException, InterruptedException {
    Thread back =
        new Thread(() -> sendBack(exchange, target), Thread.currentThread().getName() + "-back");
    back.setDaemon(true);
    back.start();
    try {
      for (byte[] message = exchange.receive(); message != null; message = exchange.receive()) {
        if (message.length > 1 && message[0] == DATA) {
          target.getOutputStream().write(message, 1, message.length - 1);
          target.getOutputStream().flush();
        }
      }
    } finally {
      target.close();
      back.join();
    }
  }

  private static void sendBack(HttpExchange exchange, Socket target) {
    byte[] bytes = new byte[8_192];
    try {
      InputStream in = target.getInputStream();
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        exchange.send(DATA, bytes, read);
      }
      exchange.end();
    } catch (IOException e) {
      // either side has gone
    }
  }
}
