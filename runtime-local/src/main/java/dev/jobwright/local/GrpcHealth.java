package dev.jobwright.local;

import dev.jobwright.model.GrpcAction;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;

/**
 * Asks a server for its health by {@code grpc.health.v1.Health/Check}, as {@code grpc} probes do:
 * one call over a connection of its own, without TLS. It speaks just as much HTTP/2 as that takes.
 */
final class GrpcHealth implements Connection {
  private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
  private static final int SERVING = 1;

  /** Field 1, a text. */
  private static final int SERVICE_FIELD = 0x0a;

  /** Field 1, a number. */
  private static final int STATUS_FIELD = 0x08;

  private static final String[] STATUSES = {"UNKNOWN", "SERVING", "NOT_SERVING", "SERVICE_UNKNOWN"};

  private final GrpcAction action;
  private final String host;
  private final String address;
  private final Socket socket = new Socket();
  private final Duration atMost;
  private final long deadline;

  GrpcHealth(GrpcAction action, String host, Duration atMost) {
    this.action = action;
    this.host = host;
    this.atMost = atMost;
    address = host + ":" + action.port();
    deadline = System.nanoTime() + atMost.toNanos();
  }

  @Override
  public void abort() {
    TcpConnection.close(socket);
  }

  @Override
  public String use() {
    try (socket) {
      try {
        socket.connect(new InetSocketAddress(host, action.port()), millisLeft());
      } catch (IOException | RuntimeException e) {
        return "error: failed to connect service at \"%s\": %s".formatted(address, e.getMessage());
      }
      int status = status();
      return status == SERVING
          ? ""
          : "service unhealthy (responded with \"%s\")".formatted(word(status));
    } catch (SocketTimeoutException e) {
      return "timeout: health rpc did not complete within " + seconds();
    } catch (IOException | RuntimeException e) {
      return "error: health rpc probe failed: " + e.getMessage();
    }
  }

  private static String word(int status) {
    return status >= 0 && status < STATUSES.length ? STATUSES[status] : Integer.toString(status);
  }

  private String seconds() {
    return atMost.toMillis() / 1000.0 + "s";
  }

  private int millisLeft() throws SocketTimeoutException {
    long left = (deadline - System.nanoTime()) / 1_000_000;
    if (left <= 0) {
      throw new SocketTimeoutException();
    }
    return (int) Math.min(left, Integer.MAX_VALUE);
  }

  private int status() throws IOException {
    DataOutputStream out = new DataOutputStream(socket.getOutputStream());
    out.write(PREFACE.getBytes(StandardCharsets.US_ASCII));
    Http2Frame.settings().writeTo(out);
    Http2Frame.headers(headers()).writeTo(out);
    Http2Frame.lastData(message(request())).writeTo(out);
    out.flush();
    DataInputStream in = new DataInputStream(socket.getInputStream());
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    while (true) {
      socket.setSoTimeout(millisLeft());
      Http2Frame frame = Http2Frame.readFrom(in);
      frame.refuseIfError();
      frame.answerTo(out);
      answer.writeBytes(frame.data());
      if (isWhole(answer.toByteArray())) {
        return status(answer.toByteArray());
      }
      if (frame.endsCall()) {
        throw new IOException("the server has no answer to grpc.health.v1.Health/Check");
      }
    }
  }

  private byte[] headers() {
    HeaderBlock block = new HeaderBlock();
    block.add(":method", "POST");
    block.add(":scheme", "http");
    block.add(":path", "/grpc.health.v1.Health/Check");
    block.add(":authority", address);
    block.add("te", "trailers");
    block.add("content-type", "application/grpc");
    block.add("user-agent", "kube-probe/1.36");
    return block.bytes();
  }

  /** Writes the request, whose field 1 is the name of the service. */
  private byte[] request() {
    byte[] service =
        Objects.requireNonNullElse(action.service(), "").getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    if (service.length > 0) {
      request.write(SERVICE_FIELD);
      writeVarint(request, service.length);
      request.writeBytes(service);
    }
    return request.toByteArray();
  }

  private static void writeVarint(ByteArrayOutputStream out, int number) {
    int left = number;
    while (left > 0x7f) {
      out.write((left & 0x7f) | 0x80);
      left >>>= 7;
    }
    out.write(left);
  }

  /** Puts a message into its envelope: not compressed, and how long it is. */
  private static byte[] message(byte[] content) throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(message);
    out.writeByte(0);
    out.writeInt(content.length);
    out.write(content);
    return message.toByteArray();
  }

  private static boolean isWhole(byte[] message) {
    return message.length >= 5 && message.length >= 5 + length(message);
  }

  private static int length(byte[] message) {
    return ByteBuffer.wrap(message).getInt(1);
  }

  /** Reads the response, whose field 1 is the status; without it, the status is 0. */
  private static int status(byte[] message) throws IOException {
    int length = length(message);
    if (message[0] != 0
        || length < 0
        || (length > 0 && (length < 2 || message[5] != STATUS_FIELD))) {
      throw new IOException("the server's answer is not a HealthCheckResponse");
    }
    return length == 0 ? 0 : message[6];
  }
}
