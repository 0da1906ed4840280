/**
 * Work queues with leases: in memory, in files, in Redis, and over HTTP.
 *
 * <p>Queues in files need {@code org.rocksdb:rocksdbjni} besides.
 */
// "requires-automatic": RocksDB, needed by some
@SuppressWarnings("requires-automatic")
module dev.jobwright.queue {
  requires static transitive org.jspecify;
  requires transitive dev.jobwright.core;
  requires java.net.http;
  requires jdk.httpserver;
  requires org.slf4j;
  requires static rocksdbjni;
  requires tools.jackson.core;
  requires tools.jackson.databind;

  exports dev.jobwright.queue;

  opens dev.jobwright.queue to
      tools.jackson.databind;
}
