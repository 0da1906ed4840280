package dev.jobwright.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.jobwright.time.Timeline;
import dev.jobwright.time.VirtualTimeline;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The contract, over HTTP. */
class MemqClientTest extends StoreContract {
  private final VirtualTimeline time = Timeline.virtual(Instant.parse("2027-01-04T00:00:00Z"));
  private final QueueStore served = MemoryStore.by(OPTIONS, time);
  private QueueServer server;

  @Override
  QueueStore open() throws IOException {
    server = QueueServer.of(served).start();
    return MemqClient.of(server.uri());
  }

  @Override
  void advance(Duration duration) {
    time.advance(duration);
  }

  @Test
  void closing_lets_those_go_who_wait_and_ends_its_threads() throws Exception {
    FutureTask<List<Delivery>> waiting =
        new FutureTask<>(() -> store.lease(Q, 1, MINUTE, Duration.ofHours(1)));
    Thread thread = new Thread(waiting, "waiting");
    thread.start();
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    store.close();
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> waiting.get(30, TimeUnit.SECONDS))
        .havingCause()
        .isInstanceOf(QueueException.class)
        .withMessage("the store is closed");
    assertThatExceptionOfType(QueueException.class)
        .isThrownBy(() -> store.stats())
        .withMessage("the store is closed");
    for (Thread each : Thread.getAllStackTraces().keySet()) {
      if (each.getName().equals("jobwright-queue-client")) {
        each.join(30_000);
        assertThat(each.isAlive()).isFalse();
      }
    }
  }

  @AfterEach
  void stop() {
    server.close();
    served.close();
  }
}
