package dev.jobwright.examples;

import dev.jobwright.k8s.testing.PlayedContainer;
import dev.jobwright.k8s.testing.PodRunner;
import dev.jobwright.queue.Codec;
import dev.jobwright.queue.Lease;
import dev.jobwright.queue.MemoryStore;
import dev.jobwright.queue.QueueServer;
import dev.jobwright.queue.QueueStore;
import dev.jobwright.queue.WorkQueue;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** Plays the chapter's image: the queue's server when it has no arguments, else a worker. */
final class PlayedKuard implements PodRunner {
  private static final int TERMINATED = 143;

  private final QueueStore store = new MemoryStore();
  final Queue<String> done = new ConcurrentLinkedQueue<>();

  @Override
  public int run(PlayedContainer container) throws InterruptedException {
    List<String> args = container.spec().args();
    if (args.isEmpty()) {
      return serve(container);
    }
    container.log("(ID 0) Workload starting");
    if (args.stream().anyMatch(arg -> arg.startsWith("--keygen-memq-server="))) {
      drain(container);
    }
    container.log("(ID 0) Workload exiting");
    return args.contains("--keygen-exit-code=1") ? 1 : 0;
  }

  private int serve(PlayedContainer container) throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    try (QueueServer server = QueueServer.of(store).start()) {
      container.serve(8080, server.port());
      container.onTerminate(stopped::countDown);
      stopped.await();
      return TERMINATED;
    } catch (IOException e) {
      container.log("cannot listen: " + e);
      return 1;
    }
  }

  private void drain(PlayedContainer container) throws InterruptedException {
    WorkQueue<String> queue = WorkQueue.open(store, "keygen", Codec.text());
    while (!queue.stats().isDone()) {
      Optional<Lease<String>> lease = queue.lease(Duration.ofSeconds(30), Duration.ofMillis(50));
      if (lease.isPresent()) {
        container.log("Item done: " + lease.get().item());
        done.add(lease.get().item());
        lease.get().ack();
      }
    }
  }
}
