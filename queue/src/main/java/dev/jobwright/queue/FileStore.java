package dev.jobwright.queue;

import dev.jobwright.time.Timeline;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Keeps queues in a folder: what was enqueued or acknowledged stays so, whatever becomes of the
 * process or the machine.
 *
 * <p>{@code enqueue}, {@code ack}, {@code drain}, {@code create} and {@code delete} return when the
 * disk has what they did; what several threads do at the same time goes to the disk together.
 * Leases are not kept: after a crash their items are handed out again, and acknowledging such a
 * lease returns {@code false}. The number of deliveries and the last error survive the end of the
 * process; when the machine fails, the last of them may be lost. Texts lie on the disk, and only
 * some hundred bytes of each item in memory.
 *
 * <p>It stands on RocksDB: a project that uses this class adds {@code org.rocksdb:rocksdbjni}. A
 * folder is opened by one store at a time. Safe for use by several threads. When the disk fails,
 * all that follows fails too, until the store is opened anew.
 */
public final class FileStore extends LocalStore {

  private FileStore(StoreOptions options, @Nullable Timeline timeline, FileJournal journal) {
    super(options, timeline, journal);
  }

  /**
   * Opens the store of a folder, with {@link StoreOptions#DEFAULT}.
   *
   * @param folder the folder; created if it is not there
   * @return the store
   * @throws QueueException if the folder cannot be used, as another process uses it
   * @throws IllegalStateException if RocksDB is not there
   */
  public static FileStore open(Path folder) {
    return open(folder, StoreOptions.DEFAULT);
  }

  /**
   * Opens the store of a folder.
   *
   * @param folder the folder; created if it is not there
   * @param options how it treats items
   * @return the store
   * @throws QueueException if the folder cannot be used, as another process uses it
   * @throws IllegalStateException if RocksDB is not there
   */
  public static FileStore open(Path folder, StoreOptions options) {
    return restored(folder, options, null);
  }

  /**
   * Opens the store of a folder, by another time than the machine's.
   *
   * @param folder the folder; created if it is not there
   * @param options how it treats items
   * @param timeline the time, which may be virtual; whoever made it closes it
   * @return the store
   * @throws QueueException if the folder cannot be used, as another process uses it
   * @throws IllegalStateException if RocksDB is not there
   */
  public static FileStore open(Path folder, StoreOptions options, Timeline timeline) {
    return restored(folder, options, timeline);
  }

  private static FileStore restored(
      Path folder, StoreOptions options, @Nullable Timeline timeline) {
    FileJournal journal = journal(folder);
    FileStore store = new FileStore(options, timeline, journal);
    try {
      journal.restore(store);
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private static FileJournal journal(Path folder) {
    try {
      return FileJournal.open(folder);
    } catch (NoClassDefFoundError e) {
      throw Missing.library("FileStore", "RocksDB", "org.rocksdb:rocksdbjni", e);
    }
  }
}
