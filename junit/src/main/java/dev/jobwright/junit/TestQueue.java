package dev.jobwright.junit;

import dev.jobwright.queue.Codec;
import dev.jobwright.queue.MemoryStore;
import dev.jobwright.queue.StoreOptions;
import dev.jobwright.queue.WorkQueue;
import dev.jobwright.time.VirtualTimeline;
import org.jspecify.annotations.Nullable;

/**
 * A queue of texts in memory, by the test's time. Nothing else names the module for queues, which
 * those who do not use it need not have.
 */
record TestQueue(MemoryStore store, WorkQueue<String> workQueue) {
  static final String TYPE = "dev.jobwright.queue.WorkQueue";

  static TestQueue open(@Nullable VirtualTimeline timeline) {
    MemoryStore store =
        timeline == null ? new MemoryStore() : MemoryStore.by(StoreOptions.DEFAULT, timeline);
    return new TestQueue(store, WorkQueue.open(store, "work", Codec.text()));
  }

  void close() {
    store.close();
  }
}
