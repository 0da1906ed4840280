package dev.jobwright.queue;

import java.time.Duration;

/**
 * How a store treats the items of all its queues.
 *
 * @param maxDeliveries how often an item is handed out before it becomes a dead letter
 * @param keyMemory how long after enqueueing an item a second one with its key is not added
 */
public record StoreOptions(int maxDeliveries, Duration keyMemory) {

  /** Five deliveries; keys are remembered for an hour. */
  public static final StoreOptions DEFAULT = new StoreOptions(5, Duration.ofHours(1));

  /** Checks what it is given. */
  public StoreOptions {
    Checks.atLeast("maxDeliveries", maxDeliveries, 1);
    Checks.notNegative("keyMemory", keyMemory);
  }

  /**
   * Returns options with another number of deliveries.
   *
   * @param count how often an item is handed out before it becomes a dead letter
   * @return the options
   */
  public StoreOptions withMaxDeliveries(int count) {
    return new StoreOptions(count, keyMemory);
  }

  /**
   * Returns options with another memory for keys.
   *
   * @param duration how long after enqueueing an item a second one with its key is not added
   * @return the options
   */
  public StoreOptions withKeyMemory(Duration duration) {
    return new StoreOptions(maxDeliveries, duration);
  }
}
