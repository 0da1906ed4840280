package dev.jobwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A server that answers each call with the frames that a gRPC server sends. */
final class GrpcServer implements AutoCloseable {
  private static final byte[] PREFACE = new byte[24];

  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final CountDownLatch client = new CountDownLatch(1);
  private final byte[][] frames;
  private final Thread thread = new Thread(this::serve, "grpc-server");

  private GrpcServer(byte[]... frames) throws IOException {
    this.frames = frames;
    thread.start();
  }

  /** Starts a server that reports a status. */
  static GrpcServer reporting(int status) throws IOException {
    byte[] settings = frame(4, 0, 0, new byte[0]);
    byte[] ping = frame(6, 0, 0, new byte[8]);
    byte[] headers = frame(1, 0x4, 1, new byte[] {(byte) 0x88});
    byte[] data = frame(0, 0, 1, new byte[] {0, 0, 0, 0, 2, 8, (byte) status});
    byte[] trailers = frame(1, 0x5, 1, new byte[0]);
    return new GrpcServer(settings, ping, headers, data, trailers);
  }

  /** Starts a server that knows no such call. */
  static GrpcServer withoutHealth() throws IOException {
    return new GrpcServer(frame(4, 0, 0, new byte[0]), frame(1, 0x5, 1, new byte[0]));
  }

  /** Starts a server that says something else. */
  static GrpcServer saying(byte[] bytes) throws IOException {
    return new GrpcServer(bytes);
  }

  /** Starts a server that never says anything. */
  static GrpcServer silent() throws IOException {
    return new GrpcServer();
  }

  /** Waits until somebody has connected. */
  void awaitClient() throws InterruptedException {
    assertThat(client.await(30, TimeUnit.SECONDS)).isTrue();
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        answer(connection);
      } catch (IOException e) {
        // the client has heard enough, or the test is over
      }
    }
  }

  private void answer(Socket connection) throws IOException {
    client.countDown();
    DataInputStream in = new DataInputStream(connection.getInputStream());
    DataOutputStream out = new DataOutputStream(connection.getOutputStream());
    in.readFully(PREFACE);
    for (byte[] frame : frames) {
      out.write(frame);
    }
    out.flush();
    in.transferTo(DataOutputStream.nullOutputStream());
  }

  private static byte[] frame(int type, int flags, int stream, byte[] payload) {
    byte[] frame = new byte[9 + payload.length];
    frame[2] = (byte) payload.length;
    frame[3] = (byte) type;
    frame[4] = (byte) flags;
    frame[8] = (byte) stream;
    System.arraycopy(payload, 0, frame, 9, payload.length);
    return frame;
  }

  @Override
  public void close() throws IOException {
    socket.close();
    thread.interrupt();
  }
}
