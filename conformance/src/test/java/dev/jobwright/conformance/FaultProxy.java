package dev.jobwright.conformance;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Stands between a client and an API server on the loopback interface and plays faults: answers in
 * the server's place, cuts answers off, and repeats or turns round the events of a watch.
 *
 * <p>Each request has a connection of its own to the server; the client's connection carries one
 * request and is closed then, unless the answer goes on by itself.
 */
final class FaultProxy implements AutoCloseable {
  private final ServerSocket socket;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<Fault> faults = new CopyOnWriteArrayList<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /** What is done with a request that it applies to. */
  private record Fault(Predicate<String> requests, AtomicInteger left, Deed deed) {}

  /** Does something in place of handing the request on. */
  @FunctionalInterface
  private interface Deed {
    void perform(OutputStream client, InputStream server) throws IOException;
  }

  FaultProxy(int target) {
    this.target = target;
    try {
      socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept, "fault-proxy");
  }

  String url() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  /** Returns the requests so far, such as {@code GET /apis/…}. */
  List<String> asked() {
    return asked;
  }

  /** Answers the next requests that match by a status. */
  void refuse(int times, Predicate<String> requests, int code, String reason, String header) {
    String body =
        """
        {"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure",\
        "message":"played by the proxy","reason":"%s","code":%d}"""
            .formatted(reason, code);
    String head =
        "HTTP/1.1 %d %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n%sConnection: close\r\n\r\n"
            .formatted(code, reason, body.length(), header.isEmpty() ? "" : header + "\r\n");
    add(times, requests, (client, server) -> client.write(ascii(head + body)));
  }

  /**
   * Answers the next requests that match as an API server does that has too many: in plain text.
   */
  void beBusy(int times, Predicate<String> requests, int seconds) {
    String body = "Too many requests, please try again later.\n";
    String head =
        "HTTP/1.1 429 Too Many Requests\r\nContent-Type: text/plain; charset=utf-8\r\n"
            + "Retry-After: %d\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
                .formatted(seconds, body.length());
    add(times, requests, (client, server) -> client.write(ascii(head + body)));
  }

  /** Cuts the answers to the next requests that match off after a number of bytes. */
  void cut(int times, Predicate<String> requests, int afterBytes) {
    add(
        times,
        requests,
        (client, server) -> {
          client.write(server.readNBytes(afterBytes));
          client.flush();
        });
  }

  /** Repeats each event of the next watches that match, in two lots: each pair turned round. */
  void repeatAndTurnRound(int times, Predicate<String> requests) {
    add(times, requests, (client, server) -> new TurnedRound(client, server).run());
  }

  private void add(int times, Predicate<String> requests, Deed deed) {
    faults.add(new Fault(requests, new AtomicInteger(times), deed));
  }

  /** Breaks all connections there are. */
  void breakConnections() {
    open.forEach(FaultProxy::closeQuietly);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        open.add(client);
        start(() -> serve(client), "fault-proxy-connection");
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
      open.add(server);
      InputStream in = new BufferedInputStream(client.getInputStream());
      String head = head(in);
      if (head.isEmpty()) {
        return;
      }
      String request = head.substring(0, head.indexOf(" HTTP/"));
      asked.add(request);
      Deed deed = deed(request);
      server.getOutputStream().write(ascii(forOneRequest(head)));
      start(() -> copy(in, server), "fault-proxy-request");
      deed.perform(client.getOutputStream(), server.getInputStream());
      client.getOutputStream().flush();
    } catch (IOException e) {
      // either side has gone, or was made to
    } finally {
      open.remove(client);
    }
  }

  private Deed deed(String request) {
    for (Fault fault : faults) {
      if (fault.requests.test(request) && fault.left.getAndDecrement() > 0) {
        return fault.deed;
      }
    }
    return (client, server) -> transfer(server, client);
  }

  /** Lets the server end the connection after its answer, save that of a web socket. */
  private static String forOneRequest(String head) {
    return head.toLowerCase(Locale.ROOT).contains("upgrade: websocket")
        ? head
        : head.replaceAll("(?im)^connection:.*\r\n", "")
            .replaceFirst("\r\n", "\r\nConnection: close\r\n");
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      head.write(next);
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  private static void copy(InputStream client, Socket server) {
    try {
      transfer(client, server.getOutputStream());
    } catch (IOException e) {
      closeQuietly(server);
    }
  }

  private static void transfer(InputStream from, OutputStream to) throws IOException {
    byte[] bytes = new byte[8_192];
    for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
      to.write(bytes, 0, read);
      to.flush();
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void closeQuietly(Closeable socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // it is of no more use anyway
    }
  }

  private static void start(Runnable body, String name) {
    Thread thread = new Thread(body, name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    closeQuietly(socket);
    breakConnections();
  }

  /** A watch in which each event comes twice, and of each two the later one first. */
  private static final class TurnedRound {
    private final OutputStream client;
    private final InputStream server;

    TurnedRound(OutputStream client, InputStream server) {
      this.client = client;
      this.server = server;
    }

    void run() throws IOException {
      client.write(ascii(head(server)));
      client.flush();
      byte[] before = new byte[0];
      for (byte[] event = chunk(); event.length > 0; event = chunk()) {
        send(event);
        send(before);
        send(event);
        before = event;
      }
      client.write(ascii("0\r\n\r\n"));
    }

    private byte[] chunk() throws IOException {
      String size = line();
      byte[] event = server.readNBytes(size.isEmpty() ? 0 : Integer.parseInt(size, 16));
      line();
      return event;
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int next = server.read(); next >= 0 && next != '\n'; next = server.read()) {
        if (next != '\r') {
          line.append((char) next);
        }
      }
      return line.toString();
    }

    private void send(byte[] event) throws IOException {
      if (event.length > 0) {
        client.write(ascii(Integer.toHexString(event.length) + "\r\n"));
        client.write(event);
        client.write(ascii("\r\n"));
        client.flush();
      }
    }
  }
}
