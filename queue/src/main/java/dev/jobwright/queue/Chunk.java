package dev.jobwright.queue;

/**
 * Items that were enqueued by one call and lie on the disk as one entry, which goes with the last
 * of them. Guarded by their queue.
 */
final class Chunk {
  /** The sequence of the first item; those of the others follow. */
  final long sequence;

  final int count;

  /** How many of the items are still there. */
  int left;

  Chunk(long sequence, int count) {
    this.sequence = sequence;
    this.count = count;
    left = count;
  }
}
