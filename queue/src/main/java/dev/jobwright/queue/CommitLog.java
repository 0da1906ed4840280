package dev.jobwright.queue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * Gathers changes and brings them to the disk together: while one thread forces the disk, the
 * changes of all others gather, and the next of them forces them all at once.
 *
 * <p>Once the disk has failed, what it holds is not known, and every call fails.
 */
final class CommitLog implements AutoCloseable {
  private final RocksDB db;
  private final Path folder;
  private final WriteOptions forced = new WriteOptions().setSync(true);
  private final WriteOptions written = new WriteOptions();

  /** Held by the thread that writes. */
  private final ReentrantLock writing = new ReentrantLock();

  private volatile long safe;
  private volatile @Nullable RocksDBException failure;

  // guarded by this
  private boolean closed;
  private WriteBatch pending = new WriteBatch();
  private List<Item> pendingItems = new ArrayList<>();
  private long changes;

  CommitLog(RocksDB db, Path folder) {
    this.db = db;
    this.folder = folder;
  }

  /** Makes changes that are brought to the disk all at once. */
  synchronized void together(Runnable making) {
    making.run();
  }

  void put(byte[] key, byte[] value) {
    change(batch -> batch.put(key, value));
  }

  /** Puts items, whose texts need not stay in memory once they are written. */
  synchronized void put(List<Item> items, byte[] key, byte[] value) {
    put(key, value);
    pendingItems.addAll(items);
  }

  void delete(byte[] key) {
    change(batch -> batch.delete(key));
  }

  void deleteRange(byte[] from, byte[] to) {
    change(batch -> batch.deleteRange(from, to));
  }

  private synchronized void change(Change change) {
    requireSound();
    if (closed) {
      throw LocalStore.closedException();
    }
    try {
      change.addTo(pending);
      changes++;
    } catch (RocksDBException e) {
      throw failed(e);
    }
  }

  /** Hands over what was changed to the system, from where it survives the end of this process. */
  void write() {
    writing.lock();
    try {
      writePending(written);
    } finally {
      writing.unlock();
    }
  }

  /** Returns when the disk has all that was changed before. */
  void force() {
    requireSound();
    long mine = changes();
    if (safe < mine) {
      writing.lock();
      try {
        if (safe < mine) {
          safe = writePending(forced);
        }
      } finally {
        writing.unlock();
      }
    }
  }

  private synchronized long changes() {
    return changes;
  }

  private synchronized Pending takePending() {
    if (closed) {
      throw LocalStore.closedException();
    }
    Pending taken = new Pending(pending, pendingItems, changes);
    pending = new WriteBatch();
    pendingItems = new ArrayList<>();
    return taken;
  }

  /** Writes what has gathered; returns how many changes were ever written. */
  private long writePending(WriteOptions how) {
    requireSound();
    Pending taken = takePending();
    try (WriteBatch batch = taken.batch()) {
      if (batch.count() > 0) {
        db.write(how, batch);
      } else if (how == forced) {
        db.syncWal();
      }
      taken.items().forEach(item -> item.body = null);
      return taken.changes();
    } catch (RocksDBException e) {
      throw failed(e);
    }
  }

  private void requireSound() {
    RocksDBException cause = failure;
    if (cause != null) {
      throw failed(cause);
    }
  }

  private QueueException failed(RocksDBException cause) {
    failure = cause;
    return new QueueException(
        "Cannot write to %s: %s; open the store anew when that is mended"
            .formatted(folder, cause.getMessage()),
        cause);
  }

  /** Brings what has gathered to the disk, unless it has failed; what follows is refused. */
  @Override
  public void close() {
    writing.lock();
    try {
      if (failure == null) {
        safe = writePending(forced);
      }
    } finally {
      end();
      writing.unlock();
    }
  }

  private synchronized void end() {
    closed = true;
    pending.close();
    forced.close();
    written.close();
  }

  private record Pending(WriteBatch batch, List<Item> items, long changes) {}

  @FunctionalInterface
  private interface Change {
    void addTo(WriteBatch batch) throws RocksDBException;
  }
}
