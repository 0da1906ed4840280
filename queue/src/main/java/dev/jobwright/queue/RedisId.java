package dev.jobwright.queue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * The id of an entry of a stream: milliseconds and a number. As an item's id it is both in
 * hexadecimal, for an item that was late with the first bit set, as its stream was another.
 *
 * @param millis when the entry was made
 * @param number tells it from others of the same millisecond
 * @param isLate whether its stream is that of late items
 */
record RedisId(long millis, long number, boolean isLate) {
  private static final byte[] LATE = "late:".getBytes(StandardCharsets.US_ASCII);

  static RedisId of(byte[] text) {
    return parse(text, 0, false);
  }

  static RedisId late(byte[] text) {
    return parse(text, 0, true);
  }

  /** Reads an id before which it may say that the item was late. */
  static RedisId parse(byte[] text, int from) {
    boolean isLate = text[from] == LATE[0];
    return parse(text, isLate ? from + LATE.length : from, isLate);
  }

  private static RedisId parse(byte[] text, int from, boolean isLate) {
    int at = from;
    long millis = 0;
    for (; text[at] != '-'; at++) {
      millis = millis * 10 + text[at] - '0';
    }
    long number = 0;
    for (at++; at < text.length; at++) {
      number = number * 10 + text[at] - '0';
    }
    return new RedisId(millis, number, isLate);
  }

  /** Returns an id that was made so many entries after this one, by the same call. */
  RedisId after(int entries) {
    return new RedisId(millis, number + entries, isLate);
  }

  String hex() {
    return Item.id(isLate ? millis | Long.MIN_VALUE : millis, number);
  }

  Instant time() {
    return Instant.ofEpochMilli(millis);
  }
}
