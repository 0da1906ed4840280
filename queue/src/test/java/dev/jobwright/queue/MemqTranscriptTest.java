package dev.jobwright.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Repeats a real conversation with the daemon, byte by byte save for ids and times. */
class MemqTranscriptTest {
  private static final Pattern REQUEST =
      Pattern.compile(
          "### (?:-X (\\w+) )?http://queue:8080(\\S+)(?: (?:-d|--data-binary) ?(.*))?",
          Pattern.DOTALL);
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f]{32})\"");
  private static final Pattern TIME =
      Pattern.compile(
          "\"creationTimestamp\":\"(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{0,8}[1-9])?Z)\"");

  @Test
  void the_server_answers_as_the_daemon_did() throws IOException {
    List<Exchange> exchanges = exchanges();
    assertThat(exchanges).hasSize(23);
    List<String> ids = new ArrayList<>();
    List<String> seenIds = new ArrayList<>();
    try (QueueStore store = new MemoryStore();
        QueueServer server = QueueServer.of(store).start()) {
      for (Exchange exchange : exchanges) {
        Answer answer = ask(server.port(), exchange);
        assertThat(comparable(answer, seenIds))
            .as(exchange.method + " " + exchange.path)
            .isEqualTo(comparable(exchange.expected, ids));
      }
    }
    assertThat(ids).hasSize(6);
  }

  /** The answer with its headers sorted, and its ids by the order in which they were first seen. */
  private static String comparable(Answer answer, List<String> ids) {
    TreeMap<String, String> headers = new TreeMap<>(answer.headers);
    String body = TIME.matcher(answer.body).replaceAll("\"creationTimestamp\":\"TIME\"");
    Matcher id = ID.matcher(body);
    if (id.find()) {
      ids.add(id.group(1));
      body = body.replace(id.group(1), "ID" + ids.indexOf(id.group(1)));
      headers.remove("content-length"); // a time may have fewer digits
    }
    headers.put("date", "<date>");
    // the words after the status mean nothing; the JDK's server has none for 307
    return answer.statusLine.replaceAll("(HTTP/1.1 \\d+) .*", "$1") + "\n" + headers + "\n" + body;
  }

  private static Answer ask(int port, Exchange exchange) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        OutputStream out = socket.getOutputStream();
        InputStream in = socket.getInputStream()) {
      byte[] body = exchange.body.getBytes(StandardCharsets.UTF_8);
      String head =
          "%s %s HTTP/1.1\r\nHost: queue:8080\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
              .formatted(exchange.method, exchange.path, body.length);
      out.write(head.getBytes(StandardCharsets.UTF_8));
      out.write(body);
      out.flush();
      Answer answer = Answer.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      answer.headers.remove("connection");
      return answer;
    }
  }

  private static List<Exchange> exchanges() throws IOException {
    try (InputStream in = MemqTranscriptTest.class.getResourceAsStream("memq-transcript.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Exchange> exchanges = new ArrayList<>();
      for (String part : text.split("(?m)^(?=### )")) {
        if (!part.isBlank()) {
          exchanges.add(Exchange.parse(part));
        }
      }
      return exchanges;
    }
  }

  private record Exchange(String method, String path, String body, Answer expected) {
    static Exchange parse(String part) {
      int answer = part.indexOf("\nHTTP/1.1 ");
      Matcher request = REQUEST.matcher(part.substring(0, answer));
      assertThat(request.matches()).as(part).isTrue();
      String method = request.group(1) == null ? "GET" : request.group(1);
      String body = request.group(3) == null ? "" : request.group(3);
      return new Exchange(method, request.group(2), body, Answer.parse(part.substring(answer + 1)));
    }
  }

  private record Answer(String statusLine, TreeMap<String, String> headers, String body) {
    static Answer parse(String text) {
      String plain = text.replace("\r\n", "\n");
      int end = plain.indexOf("\n\n");
      List<String> head = plain.substring(0, end).lines().toList();
      TreeMap<String, String> headers = new TreeMap<>();
      for (String line : head.subList(1, head.size())) {
        String[] header = line.split(": ", 2);
        headers.put(header[0].toLowerCase(Locale.ROOT), header[1]);
      }
      int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
      byte[] rest = plain.substring(end + 2).getBytes(StandardCharsets.UTF_8);
      return new Answer(
          head.get(0),
          headers,
          new String(rest, 0, Math.min(length, rest.length), StandardCharsets.UTF_8));
    }
  }
}
