package dev.jobwright.queue;

import java.time.Duration;
import java.time.Instant;

/**
 * An item that one worker has for a time. Safe for use by several threads.
 *
 * @param <T> type of the item
 */
public final class Lease<T> {
  private final WorkQueue<T> queue;
  private final Delivery delivery;
  private final T item;

  Lease(WorkQueue<T> queue, Delivery delivery, T item) {
    this.queue = queue;
    this.delivery = delivery;
    this.item = item;
  }

  Delivery delivery() {
    return delivery;
  }

  /**
   * Returns the item.
   *
   * @return the item
   */
  public T item() {
    return item;
  }

  /**
   * Returns what identifies the item.
   *
   * @return 32 hexadecimal digits
   */
  public String id() {
    return delivery.id();
  }

  /**
   * Returns how often the item was leased, this time included.
   *
   * @return 1 for the first time
   */
  public int count() {
    return delivery.count();
  }

  /**
   * Returns when the item was enqueued.
   *
   * @return the time
   */
  public Instant enqueuedAt() {
    return delivery.enqueuedAt();
  }

  /**
   * Returns until when the item was leased at first; {@link #extend} does not change it.
   *
   * @return the time
   */
  public Instant expiresAt() {
    return delivery.expiresAt();
  }

  /**
   * Says that the item is done with, which removes it.
   *
   * @return whether the item was still leased; otherwise it is gone already or was leased again
   */
  public boolean ack() {
    return queue.ack(delivery);
  }

  /**
   * Gives the item back at once.
   *
   * @param error why, kept if it becomes a dead letter
   * @return whether the lease still held it
   */
  public boolean nack(String error) {
    return nack(Duration.ZERO, error);
  }

  /**
   * Gives the item back; after its last delivery it becomes a dead letter.
   *
   * @param delay how long nobody is given it
   * @param error why, kept if it becomes a dead letter
   * @return whether the lease still held it
   */
  public boolean nack(Duration delay, String error) {
    return queue.nack(delivery, delay, error);
  }

  /**
   * Prolongs the lease.
   *
   * @param visibility how long from now
   * @return whether the lease still held the item; otherwise somebody else may have it
   */
  public boolean extend(Duration visibility) {
    return queue.extend(delivery, visibility);
  }

  @Override
  public String toString() {
    return "Lease of " + item + ", " + delivery;
  }
}
