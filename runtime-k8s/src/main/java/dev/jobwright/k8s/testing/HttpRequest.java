package dev.jobwright.k8s.testing;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as it came over HTTP/1.1. */
record HttpRequest(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    String body) {

  /** Reads the next request; {@code null} when the other side has ended the connection. */
  static @Nullable HttpRequest read(InputStream in) throws IOException {
    String start = line(in);
    if (start == null) {
      return null;
    }
    String[] words = start.split(" ");
    if (words.length != 3) {
      throw new IOException("no HTTP request: " + start);
    }
    Map<String, String> headers = headers(in);
    String body = new String(body(in, headers), StandardCharsets.UTF_8);
    int mark = words[1].indexOf('?');
    String path = mark < 0 ? words[1] : words[1].substring(0, mark);
    return new HttpRequest(
        words[0], path, parameters(mark < 0 ? "" : words[1].substring(mark + 1)), headers, body);
  }

  static Map<String, String> headers(InputStream in) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return headers;
  }

  private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
    if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      for (byte[] chunk = chunk(in); chunk.length > 0; chunk = chunk(in)) {
        body.writeBytes(chunk);
      }
      return body.toByteArray();
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return exactly(in, length);
  }

  private static byte[] chunk(InputStream in) throws IOException {
    String size = line(in);
    if (size == null) {
      throw new EOFException();
    }
    byte[] chunk = exactly(in, Integer.parseInt(size.strip(), 16));
    line(in);
    return chunk;
  }

  static byte[] exactly(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  static @Nullable String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        return line.size() == 0 ? null : line.toString(StandardCharsets.UTF_8);
      }
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private static Map<String, String> parameters(String text) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String pair : text.split("&")) {
      int equals = pair.indexOf('=');
      if (!pair.isEmpty()) {
        query.put(
            decode(equals < 0 ? pair : pair.substring(0, equals)),
            equals < 0 ? "" : decode(pair.substring(equals + 1)));
      }
    }
    return query;
  }

  static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  String query(String name) {
    return query.getOrDefault(name, "");
  }

  boolean asks(String name) {
    String value = query.get(name);
    return value != null && (value.equals("true") || value.equals("1") || value.isEmpty());
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  boolean isWebSocket() {
    return header("upgrade").equalsIgnoreCase("websocket");
  }
}
