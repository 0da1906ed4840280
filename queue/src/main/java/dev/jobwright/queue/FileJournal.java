package dev.jobwright.queue;

import dev.jobwright.queue.KeyMemory.Known;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.rocksdb.CompressionType;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/** Takes down queues in a RocksDB database; what it writes goes through a {@link CommitLog}. */
final class FileJournal implements Journal {
  /** Files of the write-ahead log are written over again, which spares the disk their growth. */
  private static final int RECYCLED_LOGS = 4;

  /** What is enqueued and acknowledged soon is mostly gone before this is written elsewhere. */
  private static final long WRITE_BUFFER = 32L << 20;

  private final Path folder;
  private final Options options;
  private final RocksDB db;
  private final CommitLog log;
  private volatile @Nullable LastRead lastRead;

  private FileJournal(Path folder, Options options, RocksDB db) {
    this.folder = folder;
    this.options = options;
    this.db = db;
    log = new CommitLog(db, folder);
  }

  static FileJournal open(Path folder) {
    RocksDB.loadLibrary();
    Options options =
        new Options()
            .setCreateIfMissing(true)
            .setRecycleLogFileNum(RECYCLED_LOGS)
            .setWriteBufferSize(WRITE_BUFFER)
            .setCompressionType(CompressionType.NO_COMPRESSION) // for the little time it stays
            .setInfoLogLevel(InfoLogLevel.WARN_LEVEL)
            .setKeepLogFileNum(2)
            .setStatsDumpPeriodSec(0);
    try {
      Files.createDirectories(folder);
      return new FileJournal(folder, options, RocksDB.open(options, folder.toString()));
    } catch (IOException | RocksDBException e) {
      options.close();
      throw new QueueException(
          "Cannot open the queues in %s, which one process at a time may use: %s"
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  /** Makes all queues anew that were taken down. */
  void restore(LocalStore store) {
    Map<Long, MemoryQueue> queues = new HashMap<>();
    forEach(
        Entry.QUEUE,
        (key, name) ->
            queues.put(
                Entry.queueOf(key),
                store.restore(Entry.text(name, 0, name.length), Entry.queueOf(key))));
    queues.values().forEach(this::restoreCounts);
    forEach(Entry.CHUNK, (key, value) -> restoreChunk(queueOf(key, queues), key, value));
    forEach(
        Entry.KNOWN_KEY,
        (key, value) -> {
          MemoryQueue queue = queueOf(key, queues);
          if (queue != null) {
            queue.restore(Entry.known(key, value));
          }
        });
  }

  private static @Nullable MemoryQueue queueOf(byte[] key, Map<Long, MemoryQueue> queues) {
    return queues.get(Entry.queueOf(key));
  }

  private void restoreCounts(MemoryQueue queue) {
    byte[] counts = get(Entry.key(Entry.COUNTS, queue.number()));
    if (counts != null) {
      queue.restore(Entry.counts(counts));
    }
  }

  private void restoreChunk(@Nullable MemoryQueue queue, byte[] key, byte[] value) {
    if (queue == null) {
      return;
    }
    long sequence = Entry.sequenceOf(key);
    List<Item> items = ChunkBytes.read(sequence, value);
    queue.restoreSequence(sequence + items.size() - 1);
    for (Item item : items) {
      byte[] state = get(Entry.key(Entry.STATE, queue.number(), item.sequence));
      if (Entry.isGone(state)) {
        chunkOf(item).left--;
      } else {
        queue.restore(item, Entry.readState(item, state));
      }
    }
  }

  private static Chunk chunkOf(Item item) {
    return Objects.requireNonNull(item.chunk, "an item on the disk lies in a chunk");
  }

  private void forEach(byte kind, BiConsumer<byte[], byte[]> action) {
    try (RocksIterator entries = db.newIterator()) {
      for (entries.seek(new byte[] {kind});
          entries.isValid() && entries.key()[0] == kind;
          entries.next()) {
        action.accept(entries.key(), entries.value());
      }
      entries.status();
    } catch (RocksDBException e) {
      throw unreadable(e);
    }
  }

  private byte @Nullable [] get(byte[] key) {
    try {
      return db.get(key);
    } catch (RocksDBException e) {
      throw unreadable(e);
    }
  }

  private QueueException unreadable(RocksDBException cause) {
    return new QueueException(
        "Cannot read the queues in %s: %s".formatted(folder, cause.getMessage()), cause);
  }

  @Override
  public void together(Runnable reports) {
    log.together(reports);
  }

  @Override
  public void created(MemoryQueue queue) {
    log.put(Entry.key(Entry.QUEUE, queue.number()), Entry.bytes(queue.name()));
  }

  @Override
  public void deleted(MemoryQueue queue) {
    long number = queue.number();
    for (byte kind : new byte[] {Entry.CHUNK, Entry.STATE, Entry.KNOWN_KEY}) {
      log.deleteRange(Entry.key(kind, number), Entry.key(kind, number + 1));
    }
    log.delete(Entry.key(Entry.COUNTS, number));
    log.delete(Entry.key(Entry.QUEUE, number));
  }

  @Override
  public void added(MemoryQueue queue, List<Item> items) {
    for (int from = 0; from < items.size(); ) {
      int to = from + ChunkBytes.countFrom(items, from);
      List<Item> part = items.subList(from, to);
      Chunk chunk = new Chunk(part.get(0).sequence, part.size());
      byte[] value = ChunkBytes.write(chunk, part);
      log.put(part, Entry.key(Entry.CHUNK, queue.number(), chunk.sequence), value);
      from = to;
    }
  }

  @Override
  public void changed(MemoryQueue queue, Item item, boolean isDead) {
    log.put(Entry.key(Entry.STATE, queue.number(), item.sequence), Entry.state(item, isDead));
  }

  @Override
  public void removed(MemoryQueue queue, Item item) {
    Chunk chunk = chunkOf(item);
    chunk.left--;
    if (chunk.left > 0) {
      log.put(Entry.key(Entry.STATE, queue.number(), item.sequence), Entry.gone());
      return;
    }
    log.delete(Entry.key(Entry.CHUNK, queue.number(), chunk.sequence));
    for (int i = 0; i < chunk.count; i++) {
      log.delete(Entry.key(Entry.STATE, queue.number(), chunk.sequence + i));
    }
  }

  @Override
  public void counted(MemoryQueue queue) {
    log.put(Entry.key(Entry.COUNTS, queue.number()), Entry.counts(queue.counts()));
  }

  @Override
  public void remembered(MemoryQueue queue, Known known) {
    log.put(Entry.key(queue.number(), known.key()), Entry.known(known));
  }

  @Override
  public void forgotten(MemoryQueue queue, String key) {
    log.delete(Entry.key(queue.number(), key));
  }

  @Override
  public @Nullable String body(MemoryQueue queue, Item item) {
    byte[] chunk = chunk(queue.number(), chunkOf(item).sequence);
    return chunk == null ? null : ChunkBytes.textAt(chunk, item.offset);
  }

  /** Reads a chunk, and remembers it: items are mostly handed out in their order. */
  private byte @Nullable [] chunk(long queue, long sequence) {
    LastRead last = lastRead;
    if (last != null && last.queue == queue && last.sequence == sequence) {
      return last.chunk;
    }
    byte[] chunk = get(Entry.key(Entry.CHUNK, queue, sequence));
    if (chunk != null) {
      lastRead = new LastRead(queue, sequence, chunk);
    }
    return chunk;
  }

  @Override
  public void write() {
    log.write();
  }

  @Override
  public void force() {
    log.force();
  }

  @Override
  public void close() {
    try {
      log.close();
    } finally {
      db.close();
      options.close();
    }
  }

  /** A chunk that was read, which never changes. */
  private static final class LastRead {
    private final long queue;
    private final long sequence;
    private final byte[] chunk;

    LastRead(long queue, long sequence, byte[] chunk) {
      this.queue = queue;
      this.sequence = sequence;
      this.chunk = chunk;
    }
  }
}
