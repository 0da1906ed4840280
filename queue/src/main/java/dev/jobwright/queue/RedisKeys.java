package dev.jobwright.queue;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The names under which a queue lies in Redis. */
final class RedisKeys {
  private static final String PREFIX = "jobwright:";
  static final byte[] QUEUES = bytes(PREFIX + "queues");
  static final byte[] ORDER = bytes(PREFIX + "order");

  final byte[] items;
  final byte[] counts;
  final byte[] late;
  final byte[] due;
  final byte[] keys;
  final byte[] until;
  final byte[] dead;

  RedisKeys(String queue) {
    String before = PREFIX + "queue:" + queue;
    items = bytes(before + "/items");
    counts = bytes(before + "/counts");
    late = bytes(before + "/late");
    due = bytes(before + "/due");
    keys = bytes(before + "/keys");
    until = bytes(before + "/until");
    dead = bytes(before + "/dead");
  }

  List<byte[]> all() {
    return List.of(items, counts, late, due, keys, until, dead);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] bytes(long number) {
    return bytes(Long.toString(number));
  }
}
