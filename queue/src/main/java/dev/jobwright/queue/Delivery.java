package dev.jobwright.queue;

import java.time.Instant;

/** An item that is handed out for a time. Immutable. */
public interface Delivery extends Receipt {

  /**
   * Returns what identifies the item.
   *
   * @return 32 hexadecimal digits
   */
  String id();

  /**
   * Returns the item.
   *
   * @return the item as text
   */
  String body();

  /**
   * Returns when the item was enqueued.
   *
   * @return the time
   */
  Instant enqueuedAt();

  /**
   * Returns how often the item was handed out, this time included.
   *
   * @return 1 for the first time
   */
  int count();

  /**
   * Returns until when it is handed out, unless it is extended.
   *
   * @return the time
   */
  Instant expiresAt();
}
