package dev.jobwright.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.dsl.QueueService;
import dev.jobwright.dsl.WorkQueues;
import dev.jobwright.local.LocalQueue;
import dev.jobwright.local.LocalRuntime;
import dev.jobwright.local.WorkerOptions;
import dev.jobwright.manifest.Manifest;
import dev.jobwright.model.Job;
import dev.jobwright.queue.Codec;
import dev.jobwright.queue.Lease;
import dev.jobwright.queue.MemoryStore;
import dev.jobwright.queue.MemqClient;
import dev.jobwright.queue.QueueServer;
import dev.jobwright.queue.QueueStore;
import dev.jobwright.queue.StoreOptions;
import dev.jobwright.queue.WorkQueue;
import dev.jobwright.runtime.JobRuntime;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.time.Timeline;
import dev.jobwright.time.VirtualTimeline;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;

/** The code of docs/queues.md, and of the Javadoc of work queues. */
class QueuesPageTest {

  @Test
  void items_are_leased_and_acknowledged() {
    // snippet:QueueLease
    record Order(String customer, int amount) {}

    try (QueueStore store = new MemoryStore()) {
      WorkQueue<Order> orders = WorkQueue.open(store, "orders", Codec.json(Order.class));
      orders.enqueue(new Order("Åsa", 3));
      orders.enqueue(new Order("Bo", 1), "order-2", Duration.ofMinutes(5)); // once, and not yet

      Lease<Order> lease = orders.lease(Duration.ofSeconds(30)).orElseThrow();
      assertThat(lease.item().customer()).isEqualTo("Åsa");
      assertThat(lease.ack()).isTrue();

      assertThat(orders.stats().dequeued()).isEqualTo(1);
      assertThat(orders.stats().depth()).isEqualTo(1);
    }
    // end
  }

  @Test
  void an_item_nobody_can_be_done_with_is_put_aside() {
    // snippet:QueueDead
    VirtualTimeline time = Timeline.virtual(Instant.parse("2027-01-04T00:00:00Z"));

    try (QueueStore store = MemoryStore.by(StoreOptions.DEFAULT.withMaxDeliveries(2), time)) {
      WorkQueue<String> queue = WorkQueue.open(store, "keygen", Codec.text());
      queue.enqueue("poison");

      assertThat(queue.lease(Duration.ofSeconds(30))).isPresent(); // and its worker dies
      time.advance(Duration.ofSeconds(30));
      queue.lease(Duration.ofSeconds(30)).orElseThrow().nack("no luck");

      assertThat(queue.lease(Duration.ofSeconds(30))).isEmpty();
      assertThat(queue.dead(10).get(0).error()).isEqualTo("no luck");
    }
    // end
  }

  @Test
  void a_server_shares_queues_over_http() throws IOException {
    // snippet:QueueServe
    try (QueueStore store = new MemoryStore();
        QueueServer server = QueueServer.of(store).token("secret").start();
        QueueStore client = MemqClient.of(server.uri(), "secret")) {
      WorkQueue<String> queue = WorkQueue.open(client, "keygen", Codec.text());
      queue.enqueueAll(List.of("work-item-0", "work-item-1"));
      queue.ackAll(queue.lease(10, Duration.ofMinutes(1)));
      assertThat(queue.stats().isDone()).isTrue();
    }
    // end
  }

  @Test
  void a_queue_and_its_workers_are_declared() {
    // snippet:QueueDeclare
    QueueService queue = WorkQueues.memq("queue").image("acme/queue:1").durable("1Gi");
    Job consumers =
        Jobs.workQueue("consumers")
            .image("acme/worker:1")
            .workers(5)
            .consumes(queue, "keygen")
            .build();
    // end
    assertThat(Manifest.of(queue.resources()).toYaml()).contains("kind: StatefulSet");
    assertThat(Manifest.of(consumers).toYaml())
        .contains("value: http://$(QUEUE_SERVICE_HOST):$(QUEUE_SERVICE_PORT)/memq/server");
    assertThatIllegalStateException().isThrownBy(() -> WorkQueues.memq("queue").resources());
  }

  @Test
  void the_same_declaration_runs_here() {
    // snippet:QueueLocal
    QueueService declared = WorkQueues.memq("queue").image("acme/queue:1");
    Job consumers =
        Jobs.workQueue("consumers")
            .image("acme/worker:1")
            .workers(5)
            .consumes(declared, "keygen")
            .build();
    Set<String> done = new ConcurrentSkipListSet<>();

    try (LocalQueue queue = LocalQueue.start(declared.service());
        QueueStore client = queue.connect()) {
      WorkQueue.open(client, "keygen", Codec.text()).enqueueAll(List.of("a", "b", "c"));

      try (JobRuntime runtime =
          LocalRuntime.builder()
              .threads(5)
              .queue(queue)
              .task("acme/worker:1", queue.worker("keygen", item -> done.add(item)))
              .build()) {
        Outcome outcome = runtime.submit(consumers).await(Duration.ofMinutes(1));
        assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
      }
    }
    assertThat(done).containsExactly("a", "b", "c");
    // end
    assertThat(WorkerOptions.DEFAULT.quiet()).isEqualTo(Duration.ofSeconds(1));
  }
}
