package dev.jobwright.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.dsl.QueueService;
import dev.jobwright.dsl.WorkQueues;
import dev.jobwright.local.LocalQueue;
import dev.jobwright.local.LocalRuntime;
import dev.jobwright.model.Job;
import dev.jobwright.queue.Codec;
import dev.jobwright.queue.QueueStore;
import dev.jobwright.queue.WorkQueue;
import dev.jobwright.runtime.JobRuntime;
import dev.jobwright.runtime.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A queue that is declared as a Redis, on this machine's own. */
@Timeout(120)
class RedisQueueTest {
  private final QueueService declared = WorkQueues.redis("queue");
  private final Job consumers =
      Jobs.workQueue("consumers")
          .image("acme/worker:1")
          .workers(3)
          .consumes(declared, "keygen")
          .build();

  private static void requireRedis() {
    boolean isThere =
        Pattern.compile(":")
            .splitAsStream(System.getenv("PATH"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "redis-server")));
    if (System.getenv("CI") != null) {
      assertThat(isThere).as("redis-server is on the PATH").isTrue();
    }
    assumeTrue(isThere, "redis-server is not on the PATH: install Debian's package redis-server");
  }

  @Test
  void workers_empty_it_and_its_address_is_that_of_a_redis(@TempDir Path folder) {
    requireRedis();
    List<String> items = IntStream.range(0, 50).mapToObj(i -> "item-" + i).toList();
    Set<String> done = new ConcurrentSkipListSet<>();
    Set<String> addresses = ConcurrentHashMap.newKeySet();

    try (LocalQueue queue = LocalQueue.start(declared.service(), folder);
        QueueStore client = queue.connect()) {
      WorkQueue.open(client, "keygen", Codec.text()).enqueueAll(items);
      try (JobRuntime runtime =
          LocalRuntime.builder()
              .threads(3)
              .queue(queue)
              .task(
                  "acme/worker:1",
                  pod -> {
                    addresses.add(pod.env().get("QUEUE_URL"));
                    queue.worker("keygen", done::add).run(pod);
                  })
              .build()) {
        Outcome outcome = runtime.submit(consumers).await(Duration.ofMinutes(1));
        assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
      }
      assertThat(addresses).containsExactly(queue.uri().toString());
    }
    try (LocalQueue again = LocalQueue.start(declared.service(), folder);
        QueueStore client = again.connect()) {
      assertThat(client.stats("keygen").dequeued()).isEqualTo(50);
    }
    assertThat(done).containsExactlyInAnyOrderElementsOf(items);
  }
}
