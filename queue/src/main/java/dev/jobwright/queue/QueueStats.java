package dev.jobwright.queue;

/**
 * The figures of a queue at one moment: {@code enqueued} is the sum of all others.
 *
 * @param name name of the queue
 * @param depth items that wait, those with a delay included
 * @param leased items that are handed out, and not yet acknowledged, given back or handed out again
 * @param enqueued items that were ever added
 * @param dequeued items that were acknowledged
 * @param drained items that were removed by draining
 * @param dead dead letters
 */
public record QueueStats(
    String name, long depth, long leased, long enqueued, long dequeued, long drained, long dead) {

  /**
   * Tells whether no work is left: nothing waits, and nothing is handed out that might come back.
   *
   * @return whether the queue is empty for good unless something is added
   */
  public boolean isDone() {
    return depth == 0 && leased == 0;
  }
}
