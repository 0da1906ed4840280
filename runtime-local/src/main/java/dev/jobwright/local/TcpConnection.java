package dev.jobwright.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** Finds out whether somebody listens to a port. */
final class TcpConnection implements Connection {
  private final String host;
  private final int port;
  private final Duration atMost;
  private final Socket socket = new Socket();

  TcpConnection(String host, int port, Duration atMost) {
    this.host = host;
    this.port = port;
    this.atMost = atMost;
  }

  @Override
  public String use() {
    try (socket) {
      socket.connect(new InetSocketAddress(host, port), millis(atMost));
      return "";
    } catch (IOException | RuntimeException e) {
      return "dial tcp %s:%d: %s".formatted(host, port, e.getMessage());
    }
  }

  @Override
  public void abort() {
    close(socket);
  }

  static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // it is of no use any more
    }
  }

  /** Returns a time as sockets take it, for which 0 means for ever. */
  static int millis(Duration atMost) {
    return (int) Math.max(1, Math.min(Integer.MAX_VALUE, atMost.toMillis()));
  }
}
