package dev.jobwright.queue;

import dev.jobwright.time.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Keeps queues in memory: fast, and gone when the process ends.
 *
 * <p>Safe for use by several threads. A daemon thread that wakes those who wait starts with the
 * first of them and ends with {@link #close()}.
 */
public final class MemoryStore extends LocalStore {

  /** Creates an empty store, by the machine's time and with {@link StoreOptions#DEFAULT}. */
  public MemoryStore() {
    this(StoreOptions.DEFAULT);
  }

  /**
   * Creates an empty store, by the machine's time.
   *
   * @param options how it treats items
   */
  public MemoryStore(StoreOptions options) {
    this(options, (Timeline) null);
  }

  /**
   * Creates an empty store.
   *
   * @param options how it treats items
   * @param timeline the time, which may be virtual; whoever made it closes it
   * @return the store
   */
  public static MemoryStore by(StoreOptions options, Timeline timeline) {
    return new MemoryStore(options, timeline);
  }

  private MemoryStore(StoreOptions options, @Nullable Timeline timeline) {
    super(options, timeline, Journal.NONE);
  }
}
