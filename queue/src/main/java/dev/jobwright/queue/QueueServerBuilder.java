package dev.jobwright.queue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link QueueServer}.
 *
 * <p>Defaults: it listens on the loopback address only, at a free port; no token; items of at most
 * 1 MiB; a million waiting items in each of a thousand queues; 256 requests at a time, half of
 * which may wait for an item. For one thread at a time.
 */
public final class QueueServerBuilder {
  private final QueueStore store;
  private InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  private @Nullable String token;
  private int itemBytes = ServerLimits.DEFAULT.itemBytes();
  private long items = ServerLimits.DEFAULT.items();
  private int queues = ServerLimits.DEFAULT.queues();
  private int requests = ServerLimits.DEFAULT.requests();

  QueueServerBuilder(QueueStore store) {
    this.store = store;
  }

  /**
   * Sets where it listens.
   *
   * @param listenOn an address of this machine, {@code 0.0.0.0} for all; port 0 is any free one
   * @return this builder
   */
  public QueueServerBuilder listen(InetSocketAddress listenOn) {
    address = listenOn;
    return this;
  }

  /**
   * Sets at which port of the loopback address it listens.
   *
   * @param port the port; 0 for any free one
   * @return this builder
   */
  public QueueServerBuilder port(int port) {
    return listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }

  /**
   * Asks every client for a bearer token.
   *
   * @param secret the token; blanks and line ends around it are no part of it
   * @return this builder
   * @throws IllegalArgumentException if it is empty
   */
  public QueueServerBuilder token(String secret) {
    if (secret.isBlank()) {
      throw new IllegalArgumentException("token: must not be empty");
    }
    token = secret.strip();
    return this;
  }

  /**
   * Sets how long an item may be; a longer one is answered with 413.
   *
   * @param bytes the number of bytes
   * @return this builder
   */
  public QueueServerBuilder maxItemBytes(int bytes) {
    Checks.atLeast("maxItemBytes", bytes, 1);
    itemBytes = bytes;
    return this;
  }

  /**
   * Sets how many items may wait in a queue; more are answered with 429.
   *
   * @param count the number of items
   * @return this builder
   */
  public QueueServerBuilder maxItems(long count) {
    Checks.atLeast("maxItems", count, 1);
    items = count;
    return this;
  }

  /**
   * Sets how many queues there may be; more are answered with 429.
   *
   * @param count the number of queues
   * @return this builder
   */
  public QueueServerBuilder maxQueues(int count) {
    Checks.atLeast("maxQueues", count, 1);
    queues = count;
    return this;
  }

  /**
   * Sets how many requests may be under way; more are answered with 429.
   *
   * @param count the number of requests, each of which has a thread
   * @return this builder
   */
  public QueueServerBuilder maxRequests(int count) {
    Checks.atLeast("maxRequests", count, 1);
    requests = count;
    return this;
  }

  /**
   * Starts the server.
   *
   * @return the server, to be closed by the caller
   * @throws IOException if it cannot listen there
   */
  public QueueServer start() throws IOException {
    ServerLimits limits = new ServerLimits(itemBytes, items, queues, requests);
    return QueueServer.start(store, address, limits, token);
  }
}
