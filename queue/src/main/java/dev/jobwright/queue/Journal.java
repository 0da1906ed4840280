package dev.jobwright.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what happens to queues, so that they can be made anew. What happens is reported while
 * the queue is locked, and is safe once {@link #force()} has returned.
 */
interface Journal extends AutoCloseable {

  /** Reports several changes of which, whatever happens, all will be safe or none. */
  void together(Runnable reports);

  void created(MemoryQueue queue);

  void deleted(MemoryQueue queue);

  /** Takes down items that one call has added, whose sequences follow each other. */
  void added(MemoryQueue queue, List<Item> items);

  /** Takes down how often the item was delivered, when it is due, and its last error. */
  void changed(MemoryQueue queue, Item item, boolean isDead);

  void removed(MemoryQueue queue, Item item);

  void counted(MemoryQueue queue);

  void remembered(MemoryQueue queue, KeyMemory.Known known);

  void forgotten(MemoryQueue queue, String key);

  /** Returns the text of an item that is not in memory; null when the item is gone. */
  @Nullable String body(MemoryQueue queue, Item item);

  /** Lets what was reported survive the end of this process. */
  void write();

  /** Returns when all that was reported before is safe, even from a failure of the machine. */
  void force();

  @Override
  void close();

  /** Takes down nothing. */
  Journal NONE =
      new Journal() {
        @Override
        public void together(Runnable reports) {
          reports.run();
        }

        @Override
        public void created(MemoryQueue queue) {}

        @Override
        public void deleted(MemoryQueue queue) {}

        @Override
        public void added(MemoryQueue queue, List<Item> items) {}

        @Override
        public void changed(MemoryQueue queue, Item item, boolean isDead) {}

        @Override
        public void removed(MemoryQueue queue, Item item) {}

        @Override
        public void counted(MemoryQueue queue) {}

        @Override
        public void remembered(MemoryQueue queue, KeyMemory.Known known) {}

        @Override
        public void forgotten(MemoryQueue queue, String key) {}

        @Override
        public @Nullable String body(MemoryQueue queue, Item item) {
          return item.body;
        }

        @Override
        public void write() {}

        @Override
        public void force() {}

        @Override
        public void close() {}
      };
}
