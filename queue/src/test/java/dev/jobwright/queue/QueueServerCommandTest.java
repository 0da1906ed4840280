package dev.jobwright.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server's command: its options in this process, its life in one of its own. */
@Timeout(120)
class QueueServerCommandTest {
  private static final String SIGTERM_EXIT = "143";

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /** Runs the command where it does not come so far as to serve. */
  private int run(Map<String, String> environment, String... args) {
    return QueueServerCommand.run(
        List.of(args),
        environment,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static ServerOptions parse(Map<String, String> environment, String... args) {
    return ServerOptions.parse(List.of(args), environment);
  }

  @Test
  void help_tells_every_option() {
    assertThat(run(Map.of(), "--listen", "nonsense", "--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("--listen", "--port", "--data", "--token-file", "--max-items", "--max-deliveries")
        .contains("MEMQ_LISTEN", "MEMQ_DATA", "MEMQ_TOKEN_FILE", "MEMQ_MAX_ITEMS", "MEMQ_TOKEN ");
    assertThat(err.size()).isZero();
  }

  @Test
  void without_options_it_listens_at_port_8080_of_the_loopback_address_alone() {
    ServerOptions options = parse(Map.of());
    assertThat(options.listen().getAddress().isLoopbackAddress()).isTrue();
    assertThat(options.listen().getPort()).isEqualTo(8080);
    assertThat(options.data()).isNull();
    assertThat(options.token()).isNull();
    assertThat(options.maxItems()).isEqualTo(1_000_000);
    assertThat(options.maxDeliveries()).isEqualTo(5);
  }

  @Test
  void options_go_before_variables_which_do_the_same() throws IOException {
    Path file = Files.writeString(folder.resolve("token"), "secret\n");
    Map<String, String> environment =
        Map.of(
            "MEMQ_LISTEN", "0.0.0.0:1",
            "MEMQ_DATA", "d",
            "MEMQ_TOKEN_FILE", file.toString(),
            "MEMQ_MAX_ITEMS", "7",
            "MEMQ_MAX_DELIVERIES", "3");
    ServerOptions options = parse(environment);
    assertThat(options.listen().getAddress().isAnyLocalAddress()).isTrue();
    assertThat(options.data()).isEqualTo(Path.of("d"));
    assertThat(options.token()).isEqualTo("secret");
    assertThat(options.maxItems()).isEqualTo(7);
    assertThat(options.maxDeliveries()).isEqualTo(3);

    ServerOptions told = parse(environment, "--port", "2", "--data=e", "--max-items=8");
    assertThat(told.listen().getAddress().isLoopbackAddress()).isTrue();
    assertThat(told.listen().getPort()).isEqualTo(2);
    assertThat(told.data()).isEqualTo(Path.of("e"));
    assertThat(told.maxItems()).isEqualTo(8);
    assertThat(parse(Map.of("MEMQ_TOKEN", "other")).token()).isEqualTo("other");
    assertThat(parse(Map.of(), "--listen", "[::1]:0").listen().getPort()).isZero();
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    assertThat(
            run(
                Map.of("MEMQ_MAX_DELIVERIES", "0", "MEMQ_TOKEN", " "),
                "--listen",
                "8080",
                "--frob",
                "--max-items",
                "many",
                "--data"))
        .isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            --frob: no option; --help tells those there are
            --data: a value must follow
            --listen: 8080: must be such as 127.0.0.1:8080 or 0.0.0.0:8080, the port from 0 to 65535
            MEMQ_TOKEN: the token must not be empty
            --max-items: many: must be a whole number from 1 to 9223372036854775807
            MEMQ_MAX_DELIVERIES: 0: must be a whole number from 1 to 2147483647
            """);
    assertThat(out.size()).isZero();
  }

  @Test
  void what_contradicts_itself_or_cannot_be_read_is_told() {
    Path missing = folder.resolve("missing");
    assertThat(
            run(
                Map.of(),
                "--port=65536",
                "--listen=127.0.0.1:0",
                "--data=a",
                "--data=b",
                "--token-file=" + missing))
        .isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            --data: given twice; leave one out
            --port: says the same as --listen; leave one out
            --port: 65536: must be a number from 0 to 65535
            --token-file: %s: cannot be read: java.nio.file.NoSuchFileException: %s
            """
                .formatted(missing, missing));
  }

  @Test
  void a_port_that_is_taken_and_a_folder_that_is_none_are_told() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(run(Map.of(), "--port", Integer.toString(taken.getLocalPort()))).isEqualTo(1);
      assertThat(err.toString(StandardCharsets.UTF_8))
          .isEqualTo(
              "Cannot listen at /127.0.0.1:%d: Address already in use\n"
                  .formatted(taken.getLocalPort()));
    }
    err.reset();
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(run(Map.of(), "--port", "0", "--data", file.toString())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("Cannot open the queues in " + file);
  }

  @Test
  void as_a_process_it_says_what_it_does_not_understand_and_ends_with_2() throws Exception {
    Process process =
        JavaProcess.builder(QueueServer.class, List.of("--frob")).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(said).isEqualTo("--frob: no option; --help tells those there are\n");
  }

  @Test
  void asked_to_end_it_lets_those_go_who_wait_and_keeps_what_it_was_given() throws Exception {
    Path token = Files.writeString(folder.resolve("token"), "secret");
    Path data = folder.resolve("queues");
    try (QueueServerProcess server =
        QueueServerProcess.start(data, "--token-file", token.toString())) {
      assertThat(InetAddress.getByName(server.uri().getHost()).isLoopbackAddress()).isTrue();
      QueueStore client = MemqClient.of(server.uri(), "secret");
      WorkQueue<String> queue = WorkQueue.open(client, "q", Codec.text());
      queue.enqueueAll(List.of("a", "b"));
      queue.lease(Duration.ofHours(1)).orElseThrow().ack();
      client.create("empty");
      CompletableFuture<HttpResponse<String>> waiting = longPoll(server.uri());
      awaitUnderWay(client, server.uri());

      assertThat(server.stop()).isEqualTo(Integer.parseInt(SIGTERM_EXIT));
      assertThat(waiting.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(204);
      client.close();
    }
    try (FileStore store = FileStore.open(data)) {
      assertThat(store.stats("q")).isEqualTo(new QueueStats("q", 1, 0, 2, 1, 0, 0));
      assertThat(store.lease("q", 9, Duration.ofMinutes(1)).get(0).body()).isEqualTo("b");
    }
  }

  private static HttpRequest.Builder request(URI uri) {
    return HttpRequest.newBuilder(uri).header("Authorization", "Bearer secret");
  }

  private static CompletableFuture<HttpResponse<String>> longPoll(URI server) {
    HttpRequest request =
        request(URI.create(server + "/v1/queues/empty/lease"))
            .POST(BodyPublishers.ofString("{\"waitMillis\":20000}"))
            .build();
    return HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString());
  }

  /** Waits until the long poll and the question itself are under way. */
  private static void awaitUnderWay(QueueStore client, URI server) throws Exception {
    HttpRequest metrics = request(server.resolve("/metrics")).build();
    HttpClient http = HttpClient.newHttpClient();
    while (!http.send(metrics, BodyHandlers.ofString()).body().contains("under_way 2")) {
      assertThat(client.stats("empty").depth()).isZero();
    }
  }
}
