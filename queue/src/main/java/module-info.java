/**
 * Work queues with leases: in memory, in files, in Redis, and over HTTP.
 *
 * <p>Queues in files need {@code org.rocksdb:rocksdbjni} besides, queues in Redis {@code
 * redis.clients:jedis}.
 */
// "requires-automatic": RocksDB and Jedis, each needed by some
@SuppressWarnings("requires-automatic")
module dev.jobwright.queue {
  requires static transitive org.jspecify;
  requires transitive dev.jobwright.core;
  requires java.net.http;
  requires jdk.httpserver;
  requires org.slf4j;
  requires static redis.clients.jedis;
  requires static rocksdbjni;
  requires tools.jackson.core;
  requires tools.jackson.databind;

  exports dev.jobwright.queue;

  opens dev.jobwright.queue to
      tools.jackson.databind;
}
