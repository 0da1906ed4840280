package dev.jobwright.k8s.testing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens on the loopback interface and speaks HTTP/1.1, a thread for each connection. */
final class HttpListener implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(HttpListener.class);

  /** Answers a request. */
  @FunctionalInterface
  interface Handler {
    void handle(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private final ServerSocket socket;
  private final Handler handler;
  private final String name;
  private final Clock clock;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private final AtomicInteger number = new AtomicInteger();

  HttpListener(String name, Handler handler, Clock clock) throws IOException {
    this.name = name;
    this.clock = clock;
    this.handler = handler;
    socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  private void start(Runnable body) {
    Thread thread =
        new Thread(
            () -> {
              try {
                body.run();
              } finally {
                threads.remove(Thread.currentThread());
              }
            },
            name + "-" + number.getAndIncrement());
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        connection.setTcpNoDelay(true);
        connections.add(connection);
        start(() -> serve(connection));
      } catch (IOException e) {
        log.debug("{} accepts no more: {}", name, e.toString());
      }
    }
  }

  private void serve(Socket connection) {
    try (connection;
        BufferedInputStream in = new BufferedInputStream(connection.getInputStream());
        OutputStream out = new BufferedOutputStream(connection.getOutputStream())) {
      boolean again = true;
      while (again) {
        HttpRequest request = HttpRequest.read(in);
        if (request == null) {
          return;
        }
        HttpExchange exchange = new HttpExchange(connection, in, out, request, clock);
        handler.handle(exchange);
        again = exchange.isReusable();
      }
    } catch (IOException e) {
      log.debug("A connection of {} broke: {}", name, e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      connections.remove(connection);
    }
  }

  /** Breaks all connections, as a server does that dies; new ones are accepted. */
  void breakConnections() {
    for (Socket connection : connections) {
      try {
        connection.close();
      } catch (IOException e) {
        log.debug("A connection could not be closed", e);
      }
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      log.debug("The socket could not be closed", e);
    }
    breakConnections();
    threads.forEach(Thread::interrupt);
    for (Thread thread : threads) {
      if (thread != Thread.currentThread()) {
        join(thread);
      }
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
