package dev.jobwright.queue;

import dev.jobwright.time.Timeline;
import dev.jobwright.time.VirtualTimeline;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;

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

  @AfterEach
  void stop() {
    server.close();
    served.close();
  }
}
