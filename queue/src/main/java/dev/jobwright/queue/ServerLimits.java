package dev.jobwright.queue;

/**
 * What a {@link QueueServer} bears.
 *
 * @param itemBytes the longest item
 * @param items how many items may wait in a queue
 * @param queues how many queues there may be
 * @param requests how many requests may be under way, those that wait for an item included
 */
record ServerLimits(int itemBytes, long items, int queues, int requests) {
  static final ServerLimits DEFAULT = new ServerLimits(1 << 20, 1_000_000, 1_000, 256);
}
