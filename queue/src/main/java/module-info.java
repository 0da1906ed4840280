/**
 * Work queues with leases: in memory, in files, in Redis, and over HTTP.
 *
 * <p>Queues in files need {@code org.rocksdb:rocksdbjni} besides, queues in Redis {@code
 * redis.clients:jedis}, items that are written as JSON {@code tools.jackson.core:jackson-databind}.
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
  requires static tools.jackson.databind;

  exports dev.jobwright.queue;
}
