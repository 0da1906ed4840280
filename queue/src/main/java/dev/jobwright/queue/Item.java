package dev.jobwright.queue;

import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** An item in a {@link MemoryQueue}, which guards it; what is final may be read by anyone. */
final class Item {
  final long high;
  final long low;
  final Instant enqueuedAt;
  final @Nullable String key;

  /** Its place in the order of enqueueing, by which a journal finds it. */
  final long sequence;

  /** The text; null when only the journal has it. */
  volatile @Nullable String body;

  /** The items with which it lies on the disk, and where it begins there. */
  @Nullable Chunk chunk;

  int offset;

  int deliveries;
  @Nullable String error;

  /** In milliseconds: when it may be handed out or, while it is leased, when the lease ends. */
  long due;

  /** The lease's number, 0 for none. */
  long lease;

  /** Its place in the heap of a {@link LeaseTable}, and in the slots there or -1. */
  int heapIndex;

  int slot = -1;

  Item(
      long high,
      long low,
      Instant enqueuedAt,
      @Nullable String key,
      long sequence,
      @Nullable String body) {
    this.high = high;
    this.low = low;
    this.enqueuedAt = enqueuedAt;
    this.key = key;
    this.sequence = sequence;
    this.body = body;
  }

  static Item of(NewItem added, Instant now, long sequence) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new Item(random.nextLong(), random.nextLong(), now, added.key(), sequence, added.body());
  }

  String id() {
    return id(high, low);
  }

  static String id(long high, long low) {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(high) + hex.toHexDigits(low);
  }
}
