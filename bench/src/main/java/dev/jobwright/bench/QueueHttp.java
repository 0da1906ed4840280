package dev.jobwright.bench;

import com.sun.net.httpserver.HttpServer;
import dev.jobwright.queue.MemoryStore;
import dev.jobwright.queue.QueueServer;
import dev.jobwright.queue.QueueStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Enqueues items over HTTP, over one connection that is kept, one after the other. */
@SuppressWarnings("NullAway.Init") // what JMH sets up
public class QueueHttp {
  private static final byte[] REQUEST =
      ascii(
          "POST /memq/server/queues/keygen/enqueue HTTP/1.1\r\n"
              + "Host: localhost\r\nContent-Length: 11\r\n\r\nwork-item-0");

  /** What the daemon's answer is like. */
  private static final byte[] ANSWER =
      ascii(
          "{\"kind\":\"message\",\"id\":\"46be16da6a25f2672014d75be98531ba\",\"body\":"
              + "\"work-item-0\",\"creationTimestamp\":\"2026-11-23T14:56:19.226531325Z\"}\n");

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static {
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /** A client that reads no more of an answer than it must. */
  static final class Client implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[4096];

    Client(int port) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setTcpNoDelay(true);
      in = socket.getInputStream();
      out = socket.getOutputStream();
    }

    /** Returns the status of the answer. */
    int ask() throws IOException {
      out.write(REQUEST);
      int read = 0;
      int end = -1;
      do {
        int more = in.read(buffer, read, buffer.length - read);
        if (more < 0) {
          throw new IOException("the server has closed the connection");
        }
        read += more;
        end = end < 0 ? endOf(read) : end;
      } while (end < 0 || read < end);
      return (buffer[9] - '0') * 100 + (buffer[10] - '0') * 10 + buffer[11] - '0';
    }

    /** Returns where the answer ends, or a negative number when it is not known yet. */
    private int endOf(int read) {
      String text = new String(buffer, 0, read, StandardCharsets.US_ASCII);
      int head = text.indexOf("\r\n\r\n");
      int length = text.toLowerCase(Locale.ROOT).indexOf("content-length: ");
      return head < 0
          ? -1
          : head + 4 + Integer.parseInt(text.substring(length + 16, text.indexOf('\r', length)));
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /** The memq server. */
  @State(Scope.Benchmark)
  public static class Memq {
    private QueueStore store;
    private QueueServer server;
    private Client client;

    @Setup(Level.Iteration)
    public void start() throws IOException {
      store = new MemoryStore();
      store.create("keygen");
      server = QueueServer.of(store).start();
      client = new Client(server.port());
    }

    @TearDown(Level.Iteration)
    public void stop() throws IOException {
      client.close();
      server.close();
      store.close();
    }
  }

  /** The JDK's server with a constant for an answer. */
  @State(Scope.Benchmark)
  public static class Bare {
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private HttpServer server;
    private Client client;

    @Setup(Level.Iteration)
    public void start() throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
      server.setExecutor(executor);
      server.createContext(
          "/",
          exchange -> {
            try (exchange) {
              exchange.getRequestBody().readAllBytes();
              exchange.getResponseHeaders().set("Content-Type", "application/json");
              exchange.sendResponseHeaders(200, ANSWER.length);
              exchange.getResponseBody().write(ANSWER);
            }
          });
      server.start();
      client = new Client(server.getAddress().getPort());
    }

    @TearDown(Level.Iteration)
    public void stop() throws IOException {
      client.close();
      server.stop(0);
    }

    @TearDown(Level.Trial)
    public void end() {
      executor.shutdownNow();
    }
  }

  @Benchmark
  public int jobwright(Memq memq) throws IOException {
    return memq.client.ask();
  }

  @Benchmark
  public int bareServer(Bare bare) throws IOException {
    return bare.client.ask();
  }
}
