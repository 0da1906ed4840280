package dev.jobwright.local;

/**
 * Works on one item of a queue.
 *
 * @param <T> type of the item
 */
@FunctionalInterface
public interface ItemHandler<T> {

  /**
   * Works on an item, perhaps not for the first time.
   *
   * @param item the item
   * @throws Exception if it cannot be done; the item is tried again later
   */
  void handle(T item) throws Exception;
}
