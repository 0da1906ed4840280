package dev.jobwright.queue;

/** What is counted of a queue from its creation on. */
record QueueCounts(long enqueued, long dequeued, long drained) {}
