package dev.jobwright.queue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * The id of an entry of a stream: milliseconds and a number. As an item's id it is both in
 * hexadecimal, for an item that was late with the first bit set, as its stream was another.
 */
final class RedisId {
  private static final String LATE = "late:";

  private final byte[] bytes;
  private final boolean isLate;

  private RedisId(byte[] bytes, boolean isLate) {
    this.bytes = bytes;
    this.isLate = isLate;
  }

  static RedisId of(byte[] bytes) {
    return new RedisId(bytes, false);
  }

  static RedisId late(byte[] bytes) {
    return new RedisId(bytes, true);
  }

  /** Reads an id before which it may say that the item was late. */
  static RedisId parse(String text) {
    boolean isLate = text.startsWith(LATE);
    String plain = isLate ? text.substring(LATE.length()) : text;
    return new RedisId(plain.getBytes(StandardCharsets.US_ASCII), isLate);
  }

  byte[] bytes() {
    return bytes;
  }

  String text() {
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  String hex() {
    String text = text();
    int dash = text.indexOf('-');
    long millis = Long.parseLong(text, 0, dash, 10);
    long number = Long.parseUnsignedLong(text, dash + 1, text.length(), 10);
    return Item.id(isLate ? millis | Long.MIN_VALUE : millis, number);
  }

  Instant time() {
    String text = text();
    return Instant.ofEpochMilli(Long.parseLong(text, 0, text.indexOf('-'), 10));
  }
}
