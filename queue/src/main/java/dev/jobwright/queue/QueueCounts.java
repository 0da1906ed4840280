package dev.jobwright.queue;

/** What is counted of a queue from its creation on. */
record QueueCounts(long enqueued, long dequeued, long drained) {

  QueueCounts plusEnqueued(long items) {
    return new QueueCounts(enqueued + items, dequeued, drained);
  }

  QueueCounts plusDequeued(long items) {
    return new QueueCounts(enqueued, dequeued + items, drained);
  }

  QueueCounts plusDrained(long items) {
    return new QueueCounts(enqueued, dequeued, drained + items);
  }
}
