package dev.jobwright.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class QueueServerTest {
  private static final String QUEUE = "/memq/server/queues/q";
  private static final String V1 = "/memq/server/v1/queues/q";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final QueueStore store = new MemoryStore();
  private QueueServer server;

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
    store.close();
  }

  private void start(QueueServerBuilder builder) throws IOException {
    server = builder.start();
    store.create("q");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.uri().resolve(path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return send(request(path).POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path).GET());
  }

  @Test
  void it_listens_on_the_loopback_address_unless_told_otherwise() throws Exception {
    start(QueueServer.of(store));
    assertThat(InetAddress.getByName(server.uri().getHost()).isLoopbackAddress()).isTrue();
    assertThat(server.uri().getPath()).isEqualTo("/memq/server");
  }

  @Test
  void an_item_over_the_limit_is_refused_and_one_at_it_is_taken() throws Exception {
    start(QueueServer.of(store));
    assertThat(post(QUEUE + "/enqueue", "x".repeat(1 << 20)).statusCode()).isEqualTo(200);
    HttpResponse<String> refused = post(QUEUE + "/enqueue", "x".repeat((1 << 20) + 1));
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).isEqualTo("at most 1048576 bytes are taken\n");
    assertThat(
            post(V1 + "/enqueue", "{\"items\":[{\"body\":\"" + "x".repeat(1 << 20) + "x\"}]}")
                .statusCode())
        .isEqualTo(413);
    assertThat(store.stats("q").enqueued()).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                WorkQueue.open(MemqClient.of(server.uri()), "q", Codec.text())
                    .enqueue("ä".repeat(1 << 20)))
        .withMessage("at most 1048576 bytes are taken");
  }

  @Test
  void a_full_queue_asks_to_come_later_and_takes_more_when_there_is_room() throws Exception {
    start(QueueServer.of(store).maxItems(2));
    WorkQueue<String> queue = WorkQueue.open(MemqClient.of(server.uri()), "q", Codec.text());
    queue.enqueue("a");
    queue.enqueue("b");
    HttpResponse<String> refused = post(QUEUE + "/enqueue", "c");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(refused.body()).isEqualTo("queue \"q\" is full: at most 2 items may wait in it\n");
    assertThatExceptionOfType(QueueFullException.class)
        .isThrownBy(() -> queue.enqueue("c"))
        .satisfies(e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(1)));
    post(QUEUE + "/dequeue", "");
    assertThat(post(QUEUE + "/enqueue", "c").statusCode()).isEqualTo(200);
  }

  @Test
  void too_many_queues_are_refused() throws Exception {
    start(QueueServer.of(store).maxQueues(1));
    HttpResponse<String> refused =
        send(request("/memq/server/queues/other").PUT(BodyPublishers.noBody()));
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).startsWith("there are too many queues: at most 1 are kept");
    HttpResponse<String> known = send(request(QUEUE).PUT(BodyPublishers.noBody()));
    assertThat(known.statusCode()).isEqualTo(400);
    assertThat(known.body()).isEqualTo("already exists\n");
  }

  @Test
  void more_requests_than_it_bears_are_told_to_come_later() throws Exception {
    CountDownLatch isAsked = new CountDownLatch(1);
    CountDownLatch mayAnswer = new CountDownLatch(1);
    QueueStore slow =
        (QueueStore)
            Proxy.newProxyInstance(
                QueueStore.class.getClassLoader(),
                new Class<?>[] {QueueStore.class},
                (proxy, method, args) -> {
                  isAsked.countDown();
                  mayAnswer.await();
                  return List.of();
                });
    server = QueueServer.of(slow).maxRequests(1).start();
    HttpRequest request = request("/memq/server/stats").build();
    var first = http.sendAsync(request, BodyHandlers.ofString());
    isAsked.await();
    HttpResponse<String> refused = get("/memq/server/stats");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(refused.body()).isEqualTo("too many requests\n");
    mayAnswer.countDown();
    assertThat(first.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
  }

  private CompletableFuture<HttpResponse<String>> longPoll() {
    HttpRequest request =
        request(V1 + "/lease").POST(BodyPublishers.ofString("{\"waitMillis\":20000}")).build();
    return http.sendAsync(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> awaitStatus(int status) throws Exception {
    HttpResponse<String> response = get("/memq/server/stats");
    while (response.statusCode() != status) {
      response = get("/memq/server/stats");
    }
    return response;
  }

  @Test
  void names_are_checked() throws Exception {
    start(QueueServer.of(store));
    for (String name : List.of("a%0Ab", "x".repeat(256))) {
      HttpResponse<String> refused =
          send(request("/memq/server/queues/" + name).PUT(BodyPublishers.noBody()));
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains("must be 1 to 255 bytes long");
    }
  }

  @Test
  void a_token_is_asked_for() throws Exception {
    start(QueueServer.of(store).token("secret"));
    HttpResponse<String> refused = get("/memq/server/stats");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(send(request("/metrics").header("Authorization", "Bearer wrong")).statusCode())
        .isEqualTo(401);
    assertThat(
            send(request("/memq/server/stats").header("Authorization", "Bearer secret"))
                .statusCode())
        .isEqualTo(200);
    for (String wrong : List.of("secret", "Basic secret", "Bearer", "Bearer secre", "Bearer ")) {
      assertThat(send(request("/memq/server/stats").header("Authorization", wrong)).statusCode())
          .as(wrong)
          .isEqualTo(401);
    }
    assertThat(
            send(request("/memq/server/stats").header("Authorization", "bearer secret"))
                .statusCode())
        .as("the name of the scheme in any case")
        .isEqualTo(200);
    assertThat(MemqClient.of(server.uri(), "secret").stats("q").depth()).isZero();
    assertThatExceptionOfType(QueueException.class)
        .isThrownBy(() -> MemqClient.of(server.uri()).stats("q"))
        .withMessageContaining("answers 401");
  }

  @Test
  void what_is_no_request_is_refused_with_a_reason() throws Exception {
    start(QueueServer.of(store));
    assertThat(post(V1 + "/lease", "{").statusCode()).isEqualTo(400);
    assertThat(post(V1 + "/lease", "null").body())
        .isEqualTo("not the JSON expected: it must be an object\n");
    assertThat(post(V1 + "/lease", "{} {}").body())
        .isEqualTo("not the JSON expected: something follows the object\n");
    assertThat(post(V1 + "/lease", "{\"max\":1.5}").body())
        .isEqualTo("max: must be a whole number\n");
    assertThat(post(V1 + "/lease", "{\"max\":99999999999999999999}").statusCode()).isEqualTo(400);
    assertThat(post(V1 + "/lease", "[".repeat(100_000)).statusCode()).isEqualTo(400);
    assertThat(post(V1 + "/lease", "{\"a\":" + "[".repeat(100_000)).statusCode()).isEqualTo(400);
    assertThat(post(V1 + "/enqueue", "{\"items\":[{\"body\":\"a\"},{\"body\":1}]}").body())
        .isEqualTo("items[1].body: must be a string\n");
    assertThat(post(V1 + "/ack", "{\"receipts\":[null]}").body())
        .isEqualTo("receipts: must be a list of strings\n");
    assertThat(post(V1 + "/lease", "{\"max\":0}").body()).isEqualTo("max: 0: must be at least 1\n");
    assertThat(post(V1 + "/ack", "{}").body()).isEqualTo("receipts: must be a list of strings\n");
    assertThat(post(V1 + "/nack", "{}").body()).isEqualTo("receipt: must be a string\n");
    assertThat(post(V1 + "/enqueue", "{\"items\":[{\"body\":\"a\",\"delayMillis\":-1}]}").body())
        .isEqualTo("delay: PT-0.001S: must not be negative\n");
    assertThat(post(V1 + "/lease?x", "{}").statusCode()).isEqualTo(204);
  }

  @Test
  void a_lease_is_answered_as_the_page_says() throws Exception {
    start(QueueServer.of(store));
    post(V1 + "/enqueue", "{\"items\":[{\"body\":\"<a>\",\"key\":\"k\"}]}");
    assertThat(post(V1 + "/enqueue", "{\"items\":[{\"body\":\"<a>\",\"key\":\"k\"}]}").body())
        .contains("\"duplicate\":true");
    String leased = post(V1 + "/lease", "{\"max\":5,\"visibilityMillis\":60000}").body();
    assertThat(leased)
        .matches(
            "\\{\"kind\":\"deliveries\",\"deliveries\":\\[\\{\"kind\":\"message\",\"id\":\"[0-9a-f]{32}\","
                + "\"body\":\"\\\\u003ca\\\\u003e\",\"creationTimestamp\":\"[^\"]+Z\","
                + "\"receipt\":\"[^\"]+\",\"count\":1,\"expirationTimestamp\":\"[^\"]+Z\"}]}\n");
    String receipt = leased.replaceAll("(?s).*\"receipt\":\"([^\"]+)\".*", "$1");
    assertThat(post(V1 + "/ack", "{\"receipts\":[\"" + receipt + "\"]}").body())
        .isEqualTo("{\"kind\":\"acknowledged\",\"count\":1}\n");
  }

  @Test
  void an_answer_holds_many_short_items_and_fewer_long_ones() throws Exception {
    start(QueueServer.of(store));
    String lease = "{\"max\":1000,\"visibilityMillis\":60000}";
    store.enqueue("q", Collections.nCopies(900, NewItem.of("x")));
    assertThat(bodies(post(V1 + "/lease", lease))).isEqualTo(900);
    store.enqueue("q", Collections.nCopies(60, NewItem.of("x".repeat(400_000))));
    assertThat(bodies(post(V1 + "/lease", lease))).isBetween(16L, 24L);
    assertThat(store.stats("q").depth()).isBetween(36L, 44L);
  }

  private static long bodies(HttpResponse<String> leased) {
    return Pattern.compile("\"body\":").matcher(leased.body()).results().count();
  }

  @Test
  void those_for_whom_there_is_no_room_to_wait_ask_at_their_leisure() throws Exception {
    start(QueueServer.of(store).maxRequests(2)); // of which one may wait
    try (MemqClient client = MemqClient.of(URI.create(server.uri() + "/"))) {
      CompletableFuture<HttpResponse<String>> waiting = longPoll();
      while (!get("/metrics").body().contains("under_way 2")) {
        Thread.onSpinWait();
      }
      long before = requests();
      assertThat(client.lease("q", 1, Duration.ofMinutes(1), Duration.ofSeconds(1))).isEmpty();
      assertThat(requests() - before).isLessThan(20);
      post(QUEUE + "/enqueue", "a");
      assertThat(waiting.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }
  }

  private long requests() throws Exception {
    return Pattern.compile("memq_requests_total\\{code=\"\\d+\"} (\\d+)")
        .matcher(get("/metrics").body())
        .results()
        .mapToLong(match -> Long.parseLong(match.group(1)))
        .sum();
  }

  @Test
  void metrics_are_in_the_text_form_of_prometheus() throws Exception {
    start(QueueServer.of(store));
    store.create("say \"hi\"");
    post(QUEUE + "/enqueue", "a");
    HttpResponse<String> page = get("/metrics");
    assertThat(page.headers().firstValue("Content-Type"))
        .contains("text/plain; version=0.0.4; charset=utf-8");
    assertThat(page.body())
        .contains(
            """
            # HELP memq_queue_depth Items that wait.
            # TYPE memq_queue_depth gauge
            memq_queue_depth{queue="q"} 1
            memq_queue_depth{queue="say \\"hi\\""} 0
            """)
        .contains(
            "# TYPE memq_queue_enqueued_total counter\nmemq_queue_enqueued_total{queue=\"q\"} 1\n")
        .contains("memq_requests_total{code=\"200\"} 1\n")
        // one that was answered just now may not have left yet
        .containsPattern("memq_requests_under_way [12]\n$");
  }

  @Test
  void stopping_lets_those_go_who_wait_and_answers_who_is_under_way() throws Exception {
    start(QueueServer.of(store));
    CompletableFuture<HttpResponse<String>> waiting = longPoll();
    try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), server.port());
        OutputStream out = slow.getOutputStream()) {
      out.write(
          ascii("POST " + QUEUE + "/enqueue HTTP/1.1\r\nHost: q\r\nContent-Length: 2\r\n\r\na"));
      out.flush();
      while (!get("/metrics").body().contains("under_way 3")) {
        Thread.onSpinWait();
      }
      Thread closing = new Thread(server::close, "closing");
      closing.start();
      assertThat(waiting.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(204);
      awaitStatus(503);
      out.write('b');
      out.flush();
      byte[] answer = slow.getInputStream().readNBytes(15);
      assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200 OK");
      closing.join(30_000);
    }
    assertThat(store.stats("q").depth()).isEqualTo(1);
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("jobwright-memq")) {
        thread.join(30_000);
        assertThat(thread.isAlive()).as(thread.getName()).isFalse();
      }
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void the_same_queues_go_on_in_a_new_server() throws Exception {
    start(QueueServer.of(store));
    post(QUEUE + "/enqueue", "a");
    server.close();
    server = QueueServer.of(store).start();
    assertThat(post(QUEUE + "/dequeue", "").body()).contains("\"body\":\"a\"");
  }

  @Test
  void a_server_that_is_not_there_is_told_of() {
    URI nowhere = URI.create("http://127.0.0.1:1/memq/server");
    assertThatExceptionOfType(QueueException.class)
        .isThrownBy(() -> MemqClient.of(nowhere).stats())
        .withMessageStartingWith("http://127.0.0.1:1/memq/server does not answer: ");
  }

  @Test
  void the_methods_of_a_path_are_told() throws Exception {
    start(QueueServer.of(store));
    HttpResponse<String> options = send(request(QUEUE).method("OPTIONS", BodyPublishers.noBody()));
    assertThat(options.headers().firstValue("Allow")).contains("DELETE, OPTIONS, PUT");
    assertThat(get("/").statusCode()).isEqualTo(404);
    assertThat(post("/memq/server/v2/queues/q/lease", "{}").statusCode()).isEqualTo(404);
  }
}
