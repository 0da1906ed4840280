package dev.jobwright.queue;

import java.time.Duration;
import java.util.List;

/**
 * Keeps the items of named queues: what {@link WorkQueue} stands on.
 *
 * <p>An item is text. It is gone only when a delivery of it was acknowledged, the queue was drained
 * or deleted; a delivery that is not acknowledged in time is repeated. The order is about that of
 * enqueueing, and not guaranteed.
 *
 * <p>Implementations are safe for use by several threads. Where a queue is named that does not
 * exist they throw {@link NoSuchQueueException}; where the store cannot do its work, {@link
 * QueueException}.
 */
public interface QueueStore extends AutoCloseable {

  /**
   * Creates a queue.
   *
   * @param queue its name: 1 to 255 characters, none of them a control character or {@code /}
   * @return whether it was created; {@code false} when there is one of that name
   * @throws IllegalArgumentException if it is no name for a queue
   */
  boolean create(String queue);

  /**
   * Deletes a queue with all its items.
   *
   * @param queue its name
   * @return whether there was one
   */
  boolean delete(String queue);

  /**
   * Adds items, all or none of them; they are stored when this returns.
   *
   * @param queue name of the queue
   * @param items what to add, in order
   * @return what each became; for one whose key is known already, the item that was enqueued with
   *     it
   */
  List<Enqueued> enqueue(String queue, List<NewItem> items);

  /**
   * Hands out items for a time, in which nobody else is given them.
   *
   * @param queue name of the queue
   * @param max how many at most, 1 or more
   * @param visibility how long they are handed out for, more than zero; whole milliseconds count
   * @return as many as there are now; none when the queue is empty
   */
  List<Delivery> lease(String queue, int max, Duration visibility);

  /**
   * Hands out items as {@link #lease(String, int, Duration)} does, and waits for the first.
   *
   * @param queue name of the queue
   * @param max how many at most, 1 or more
   * @param visibility how long they are handed out for
   * @param wait how long to wait until there is at least one
   * @return as many as there are when the wait is over
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  List<Delivery> lease(String queue, int max, Duration visibility, Duration wait)
      throws InterruptedException;

  /**
   * Says that items are done with, which removes them.
   *
   * @param queue name of the queue
   * @param receipts what was handed out
   * @return how many of them were still handed out; the others are gone already or were handed out
   *     again
   */
  int ack(String queue, List<? extends Receipt> receipts);

  /**
   * Gives an item back; after its last delivery it becomes a dead letter instead.
   *
   * @param queue name of the queue
   * @param receipt what was handed out
   * @param delay how long nobody is given it
   * @param error why, for the dead letter
   * @return whether it was still handed out
   */
  boolean nack(String queue, Receipt receipt, Duration delay, String error);

  /**
   * Prolongs the time for which an item is handed out.
   *
   * @param queue name of the queue
   * @param receipt what was handed out
   * @param visibility how long from now, more than zero
   * @return whether it was still handed out
   */
  boolean extend(String queue, Receipt receipt, Duration visibility);

  /**
   * Removes all items that wait; those that are handed out and dead letters stay.
   *
   * @param queue name of the queue
   * @return how many there were
   */
  long drain(String queue);

  /**
   * Returns dead letters, oldest first.
   *
   * @param queue name of the queue
   * @param max how many at most
   * @return the dead letters
   */
  List<DeadLetter> dead(String queue, int max);

  /**
   * Returns the figures of one queue.
   *
   * @param queue its name
   * @return the figures
   */
  QueueStats stats(String queue);

  /**
   * Returns the figures of all queues.
   *
   * @return the figures, in the order in which the queues were created
   */
  List<QueueStats> stats();

  /** Frees what the store holds; those who wait in it are let go with a {@link QueueException}. */
  @Override
  void close();
}
