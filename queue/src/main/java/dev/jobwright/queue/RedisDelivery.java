package dev.jobwright.queue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** A delivery as Redis gives it; what few ask for is worked out when it is asked for. */
final class RedisDelivery implements Delivery {
  private final RedisId id;
  private final RedisId entry;
  private final String body;
  private final int count;
  private final long expires;

  private RedisDelivery(RedisId id, RedisId entry, String body, int count, long expires) {
    this.id = id;
    this.entry = entry;
    this.body = body;
    this.count = count;
    this.expires = expires;
  }

  /** Reads an entry of a stream: its id, and fields of which the second is the body. */
  static RedisDelivery of(List<?> entry, int count, long expires) {
    RedisId id = RedisId.of((byte[]) entry.get(0));
    List<?> fields = (List<?>) entry.get(1);
    String body = text(fields.get(1));
    // an item that was late has the id it was enqueued with
    RedisId own = fields.size() > 3 ? RedisId.late((byte[]) fields.get(3)) : id;
    return new RedisDelivery(own, id, body, count, expires);
  }

  private static String text(Object bytes) {
    return new String((byte[]) bytes, StandardCharsets.UTF_8);
  }

  @Override
  public String receipt() {
    return entry.text() + ":" + count;
  }

  byte[] entryId() {
    return entry.bytes();
  }

  @Override
  public String id() {
    return id.hex();
  }

  @Override
  public String body() {
    return body;
  }

  @Override
  public Instant enqueuedAt() {
    return id.time();
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
