package dev.jobwright.queue;

import dev.jobwright.queue.KeyMemory.Known;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link FileJournal} writes what it keeps. A key is a letter for the kind of entry, the
 * number of the queue and, for some, the sequence of an item or the key it was enqueued with; so
 * all entries of a kind lie together, in the order of their queues and items. Items lie in
 * {@linkplain ChunkBytes chunks}, what becomes of each beside them.
 */
final class Entry {
  static final byte QUEUE = 'a';
  static final byte COUNTS = 'c';
  static final byte CHUNK = 'i';
  static final byte KNOWN_KEY = 'k';
  static final byte STATE = 's';

  private static final int PREFIX = 1 + Long.BYTES;
  private static final int STATE_HEADER = 1 + Integer.BYTES + Long.BYTES;
  private static final byte THERE = 0;
  private static final byte DEAD = 1;
  private static final byte GONE = 2;

  private Entry() {}

  static byte[] key(byte kind, long queue) {
    return ByteBuffer.allocate(PREFIX).put(kind).putLong(queue).array();
  }

  static byte[] key(byte kind, long queue, long sequence) {
    return ByteBuffer.allocate(PREFIX + Long.BYTES)
        .put(kind)
        .putLong(queue)
        .putLong(sequence)
        .array();
  }

  static byte[] key(long queue, String knownKey) {
    byte[] text = bytes(knownKey);
    return ByteBuffer.allocate(PREFIX + text.length)
        .put(KNOWN_KEY)
        .putLong(queue)
        .put(text)
        .array();
  }

  static long queueOf(byte[] key) {
    return ByteBuffer.wrap(key).getLong(1);
  }

  static long sequenceOf(byte[] key) {
    return ByteBuffer.wrap(key).getLong(PREFIX);
  }

  static byte[] state(Item item, boolean isDead) {
    byte[] error = bytes(item.error == null ? "" : item.error);
    return ByteBuffer.allocate(STATE_HEADER + error.length)
        .put(isDead ? DEAD : THERE)
        .putInt(item.deliveries)
        .putLong(item.lease == 0 ? item.due : 0)
        .put(error)
        .array();
  }

  /** What is written of an item that is gone while others of its chunk are there. */
  static byte[] gone() {
    return new byte[] {GONE};
  }

  static boolean isGone(byte @Nullable [] state) {
    return state != null && state[0] == GONE;
  }

  /** Brings an item to the state that was written down; returns whether it is a dead letter. */
  static boolean readState(Item item, byte @Nullable [] value) {
    if (value == null) {
      return false;
    }
    ByteBuffer in = ByteBuffer.wrap(value);
    boolean isDead = in.get() == DEAD;
    item.deliveries = in.getInt();
    item.due = in.getLong();
    String error = text(value, STATE_HEADER, value.length - STATE_HEADER);
    item.error = error.isEmpty() ? null : error;
    return isDead;
  }

  static byte[] counts(QueueCounts counts) {
    return ByteBuffer.allocate(3 * Long.BYTES)
        .putLong(counts.enqueued())
        .putLong(counts.dequeued())
        .putLong(counts.drained())
        .array();
  }

  static QueueCounts counts(byte[] value) {
    ByteBuffer in = ByteBuffer.wrap(value);
    return new QueueCounts(in.getLong(), in.getLong(), in.getLong());
  }

  static byte[] known(Known known) {
    byte[] id = bytes(known.id());
    return ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES + id.length)
        .putLong(known.until())
        .put(instant(known.enqueuedAt()))
        .put(id)
        .array();
  }

  static Known known(byte[] key, byte[] value) {
    ByteBuffer in = ByteBuffer.wrap(value);
    long until = in.getLong();
    Instant enqueuedAt = instant(in);
    String id = text(value, in.position(), in.remaining());
    return new Known(text(key, PREFIX, key.length - PREFIX), id, enqueuedAt, until);
  }

  private static byte[] instant(Instant time) {
    long second = time.getEpochSecond();
    int nano = time.getNano();
    return ByteBuffer.allocate(Long.BYTES + Integer.BYTES).putLong(second).putInt(nano).array();
  }

  private static Instant instant(ByteBuffer in) {
    return Instant.ofEpochSecond(in.getLong(), in.getInt());
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String text(byte[] bytes, int from, int length) {
    return new String(bytes, from, length, StandardCharsets.UTF_8);
  }
}
