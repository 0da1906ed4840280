package dev.jobwright.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A delivery of this process, which finds its lease without a search. */
final class MemoryDelivery implements Delivery {
  private final MemoryQueue queue;
  private final Item item;
  private final String body;
  private final long lease;
  private final int count;
  private final long expires;

  /** Takes down what the item, which was handed out just now, is at this moment. */
  MemoryDelivery(MemoryQueue queue, Item item, String body) {
    this.queue = queue;
    this.item = item;
    this.body = body;
    lease = item.lease;
    count = item.deliveries;
    expires = item.due;
  }

  @Nullable Item itemIfLeased(LeaseTable table) {
    return item.lease == lease && table.holds(item) ? item : null;
  }

  @Override
  public String receipt() {
    return queue.receipt(item, lease);
  }

  @Override
  public String id() {
    return item.id();
  }

  @Override
  public String body() {
    return body;
  }

  @Override
  public Instant enqueuedAt() {
    return item.enqueuedAt;
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
