package dev.jobwright.k8s.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** One request on a connection and the answer to it: a whole one, or one that goes on. */
final class HttpExchange {
  private static final String SOCKET_KEY = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private final Socket socket;
  private final BufferedInputStream in;
  private final OutputStream out;
  private final HttpRequest request;
  private boolean stream;
  private boolean webSocket;
  private boolean reusable = true;
  private final Clock clock;

  HttpExchange(
      Socket socket, BufferedInputStream in, OutputStream out, HttpRequest request, Clock clock) {
    this.clock = clock;
    this.socket = socket;
    this.in = in;
    this.out = out;
    this.request = request;
  }

  HttpRequest request() {
    return request;
  }

  /** Returns whether the connection can carry another exchange. */
  boolean isReusable() {
    return reusable && !request.header("connection").equalsIgnoreCase("close");
  }

  boolean hasBegun() {
    return stream;
  }

  void answer(int code, String type, String body) throws IOException {
    answer(code, type, body, "");
  }

  /** Answers with another header. */
  void answer(int code, String type, String body, String header) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String more = header.isEmpty() ? "" : "\r\n" + header;
    head(code, "Content-Type: " + type + "\r\nContent-Length: " + bytes.length + more);
    out.write(bytes);
    out.flush();
  }

  private void head(int code, String headers) throws IOException {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
    String head =
        "HTTP/1.1 %d %s\r\nDate: %s\r\n%s\r\n\r\n".formatted(code, reason(code), date, headers);
    out.write(head.getBytes(StandardCharsets.US_ASCII));
  }

  private static String reason(int code) {
    return switch (code) {
      case 101 -> "Switching Protocols";
      case 200 -> "OK";
      case 201 -> "Created";
      default -> "Answer";
    };
  }

  /** Begins an answer that goes on; over a web socket, if that was asked for. */
  void begin(String type) throws IOException {
    stream = true;
    webSocket = request.isWebSocket();
    reusable = false;
    if (webSocket) {
      switchToSocket("");
    } else {
      head(200, "Content-Type: " + type + "\r\nTransfer-Encoding: chunked");
    }
    out.flush();
  }

  /** Begins a web socket over which messages go both ways. */
  void upgrade(String protocol) throws IOException {
    stream = true;
    webSocket = true;
    reusable = false;
    switchToSocket("\r\nSec-WebSocket-Protocol: " + protocol);
    out.flush();
  }

  private void switchToSocket(String more) throws IOException {
    String key = request.header("sec-websocket-key") + SOCKET_KEY;
    String accept = Base64.getEncoder().encodeToString(sha1(key));
    head(
        101, "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + accept + more);
  }

  private static byte[] sha1(String text) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends a part of an answer that goes on: an event, or some lines. */
  void send(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (webSocket) {
      frame(0x81, bytes);
    } else {
      out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.write(bytes);
      out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    out.flush();
  }

  /** Sends a message of bytes behind the number of its channel. */
  synchronized void send(int channel, byte[] bytes, int length) throws IOException {
    byte[] message = new byte[length + 1];
    message[0] = (byte) channel;
    System.arraycopy(bytes, 0, message, 1, length);
    frame(0x82, message);
    out.flush();
  }

  /** Reads the next message from a web socket; {@code null} when the other side has closed it. */
  byte @Nullable [] receive() throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    while (true) {
      int head = in.read();
      if (head < 0 || (head & 0x0F) == 0x08) {
        return null;
      }
      byte[] part = unmasked();
      boolean control = (head & 0x08) != 0;
      if (!control) {
        message.writeBytes(part);
        if ((head & 0x80) != 0) {
          return message.toByteArray();
        }
      }
    }
  }

  private byte[] unmasked() throws IOException {
    int first = in.read();
    long length = first & 0x7F;
    if (length > 125) {
      length = number(length == 126 ? 2 : 8);
    }
    byte[] mask = HttpRequest.exactly(in, (first & 0x80) == 0 ? 0 : 4);
    byte[] bytes = HttpRequest.exactly(in, Math.toIntExact(length));
    for (int i = 0; i < bytes.length && mask.length > 0; i++) {
      bytes[i] ^= mask[i % 4];
    }
    return bytes;
  }

  private long number(int bytes) throws IOException {
    long number = 0;
    for (byte next : HttpRequest.exactly(in, bytes)) {
      number = number << 8 | (next & 0xFF);
    }
    return number;
  }

  private void frame(int head, byte[] bytes) throws IOException {
    out.write(head);
    if (bytes.length < 126) {
      out.write(bytes.length);
    } else if (bytes.length < 65_536) {
      out.write(126);
      out.write(bytes.length >> 8);
      out.write(bytes.length);
    } else {
      out.write(127);
      for (int shift = 56; shift >= 0; shift -= 8) {
        out.write((int) ((long) bytes.length >> shift));
      }
    }
    out.write(bytes);
  }

  /** Ends an answer that goes on. */
  synchronized void end() throws IOException {
    if (webSocket) {
      frame(0x88, new byte[] {0x03, (byte) 0xE8});
    } else {
      out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    out.flush();
  }

  /** Tells whether the other side has ended the connection, or the web socket. */
  boolean isAbandoned() {
    try {
      socket.setSoTimeout(1);
      int next = in.read();
      // a web socket's frame of any kind: the other side only has to say that it closes
      return next < 0 || (webSocket && (next & 0x0F) == 0x08);
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    } finally {
      clearTimeout();
    }
  }

  private void clearTimeout() {
    try {
      socket.setSoTimeout(0);
    } catch (IOException e) {
      reusable = false;
    }
  }
}
