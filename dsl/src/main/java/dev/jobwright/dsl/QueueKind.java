package dev.jobwright.dsl;

import dev.jobwright.model.Container;
import java.util.List;

/** The kinds of servers that keep queues: their port, address and options. */
enum QueueKind {
  MEMQ("memq", 8080, "http://%s/memq/server") {
    @Override
    void listen(Container.Builder container) {
      container.addEnv(QueueService.variable("MEMQ_LISTEN", "0.0.0.0:8080"));
    }

    @Override
    void store(Container.Builder container, String folder) {
      container.addEnv(QueueService.variable("MEMQ_DATA", folder));
    }
  },

  REDIS("redis", 6379, "redis://%s") {
    @Override
    void listen(Container.Builder container) {
      container.args(List.of("redis-server", "--save", "", "--appendonly", "no"));
    }

    @Override
    void store(Container.Builder container, String folder) {
      container.args(
          List.of(
              "redis-server", "--appendonly", "yes", "--appendfsync", "always", "--dir", folder));
    }
  };

  private final String word;
  private final int port;
  private final String address;

  QueueKind(String word, int port, String address) {
    this.word = word;
    this.port = port;
    this.address = address;
  }

  /** Says that clients on other machines are served. */
  abstract void listen(Container.Builder container);

  /** Says where the queues are to be kept. */
  abstract void store(Container.Builder container, String folder);

  /** The name of the port, which is no longer than 15 characters. */
  String word() {
    return word;
  }

  int port() {
    return port;
  }

  /** Returns the address by which clients name a server. */
  String address(String hostAndPort) {
    return address.formatted(hostAndPort);
  }
}
