package dev.jobwright.queue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A delivery as Redis gives it; what few ask for is worked out when it is asked for. */
final class RedisDelivery implements Delivery {
  private final byte[] entry;
  private final byte @Nullable [] lateId;
  private final String body;
  private final int count;
  private final long expires;

  private RedisDelivery(
      byte[] entry, byte @Nullable [] lateId, String body, int count, long expires) {
    this.entry = entry;
    this.lateId = lateId;
    this.body = body;
    this.count = count;
    this.expires = expires;
  }

  /** Reads an entry of a stream: its id, and fields of which the second is the body. */
  static RedisDelivery of(List<?> entry, int count, long expires) {
    List<?> fields = (List<?>) entry.get(1);
    // an item that was late has the id it was enqueued with
    byte[] lateId = fields.size() > 3 ? (byte[]) fields.get(3) : null;
    return new RedisDelivery((byte[]) entry.get(0), lateId, text(fields.get(1)), count, expires);
  }

  private RedisId itemId() {
    return lateId == null ? RedisId.of(entry) : RedisId.late(lateId);
  }

  private static String text(Object bytes) {
    return new String((byte[]) bytes, StandardCharsets.UTF_8);
  }

  @Override
  public String receipt() {
    return new String(entry, StandardCharsets.US_ASCII) + ":" + count;
  }

  byte[] entryId() {
    return entry;
  }

  @Override
  public String id() {
    return itemId().hex();
  }

  @Override
  public String body() {
    return body;
  }

  @Override
  public Instant enqueuedAt() {
    return itemId().time();
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public Instant expiresAt() {
    return Instant.ofEpochMilli(expires);
  }

  @Override
  public String toString() {
    return "Delivery " + count + " of " + id() + " until " + expiresAt();
  }
}
