package dev.jobwright.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What only some use is not needed by the others: here in a process without it. */
@Timeout(60)
class WithoutJacksonTest {
  private static final Pattern OPTIONAL =
      Pattern.compile(".*(jackson-databind|jedis|rocksdbjni).*");

  @Test
  void a_server_and_its_client_do_without_what_is_optional() throws Exception {
    String classPath =
        Pattern.compile(File.pathSeparator, Pattern.LITERAL)
            .splitAsStream(JavaProcess.classPath())
            .filter(entry -> !OPTIONAL.matcher(entry).matches())
            .collect(Collectors.joining(File.pathSeparator));
    Process process =
        JavaProcess.builder(classPath, WithoutJacksonTest.class, List.of())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said)
        .endsWith(
            """
            done with a, left 0
            Codec.json stands on Jackson 3, which is not there: add tools.jackson.core:jackson-databind to the project
            FileStore stands on RocksDB, which is not there: add org.rocksdb:rocksdbjni to the project
            RedisStore stands on Jedis, which is not there: add redis.clients:jedis to the project
            """);
    assertThat(process.waitFor()).isZero();
  }

  /** Uses a server and its client, and then what is not there. */
  public static void main(String[] args) throws Exception {
    try (QueueStore store = new MemoryStore();
        QueueServer server = QueueServer.of(store).start();
        QueueStore client = MemqClient.of(server.uri())) {
      WorkQueue<String> queue = WorkQueue.open(client, "q", Codec.text());
      queue.enqueue("a");
      Lease<String> lease = queue.lease(Duration.ofMinutes(1)).orElseThrow();
      lease.ack();
      System.out.println("done with " + lease.item() + ", left " + queue.stats().depth());
    }
    say(() -> Codec.json(String.class));
    say(() -> FileStore.open(java.nio.file.Path.of("nowhere")));
    say(() -> RedisStore.connect(java.net.URI.create("redis://127.0.0.1:1")));
  }

  private static void say(Runnable call) {
    try {
      call.run();
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }
  }
}
