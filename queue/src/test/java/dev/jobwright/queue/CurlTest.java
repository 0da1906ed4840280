package dev.jobwright.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The chapter's own lines, run by a real shell and a real curl. */
@Timeout(120)
class CurlTest {
  /** As the chapter has them, save for the port, of which a test takes a free one. */
  private static final String LINES =
      """
      # Create a work queue called 'keygen'
      curl -X PUT localhost:8080/memq/server/queues/keygen

      # Create 100 work items and load up the queue
      for i in work-item-{0..99}; do
          curl -X POST localhost:8080/memq/server/queues/keygen/enqueue -d "$i"
      done

      curl localhost:8080/memq/server/stats
      """;

  @Test
  void the_lines_of_the_chapter_work_unchanged() throws Exception {
    boolean isThere = Stream.of("bash", "curl").allMatch(CurlTest::isOnPath);
    if (System.getenv("CI") != null) {
      assertThat(isThere).as("bash and curl are on the PATH").isTrue();
    }
    assumeTrue(isThere, "bash or curl is not on the PATH");
    try (QueueStore store = new MemoryStore();
        QueueServer server = QueueServer.of(store).start()) {
      List<String> printed = run(LINES.replace(":8080", ":" + server.port())).lines().toList();
      assertThat(printed).hasSize(101);
      for (int i = 0; i < 100; i++) {
        assertThat(printed.get(i))
            .matches(
                "\\{\"kind\":\"message\",\"id\":\"[0-9a-f]{32}\",\"body\":\"work-item-%d\",\"creationTimestamp\":\"[-0-9T:.]+Z\"}"
                    .formatted(i));
      }
      assertThat(printed.get(100))
          .isEqualTo(
              "{\"kind\":\"stats\",\"queues\":[{\"name\":\"keygen\",\"depth\":100,\"enqueued\":100,\"dequeued\":0,\"drained\":0}]}");
    }
  }

  private static String run(String lines) throws Exception {
    Process shell =
        new ProcessBuilder("bash", "-c", lines)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(shell.exitValue()).isZero();
    return printed;
  }

  private static boolean isOnPath(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
