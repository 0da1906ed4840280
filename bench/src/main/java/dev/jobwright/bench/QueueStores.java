package dev.jobwright.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.bytes.SyncMode;
import net.openhft.chronicle.queue.ChronicleQueue;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.ExcerptTailer;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.rocksdb.CompressionType;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * What a queue asks of an embedded store: 256 items of a hundred bytes are put, in one entry or in
 * one each, and taken out again; the disk is forced to have either.
 */
@SuppressWarnings("NullAway.Init") // what JMH sets up
public class QueueStores {
  static final int BATCH = 256;

  /** The items as entries. */
  @State(Scope.Benchmark)
  public static class Entries {
    @Param({"1", "256"})
    public int entries;

    byte[] value() {
      byte[] value = new byte[BATCH / entries * 100];
      Arrays.fill(value, (byte) 'x');
      return value;
    }
  }

  /** RocksDB, as the file store uses it. */
  @State(Scope.Benchmark)
  public static class Rocks extends QueueFile.InFolder {
    private final Options options =
        new Options()
            .setCreateIfMissing(true)
            .setRecycleLogFileNum(4)
            .setWriteBufferSize(32L << 20)
            .setCompressionType(CompressionType.NO_COMPRESSION);
    private final WriteOptions forced = new WriteOptions().setSync(true);
    private RocksDB db;
    private long last;

    @Override
    void start() throws RocksDBException {
      db = RocksDB.open(options, folder.toString());
    }

    @Override
    void stop() {
      db.close();
      forced.close();
      options.close();
    }
  }

  private static byte[] key(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public long rocksDb(Rocks rocks, Entries entries) throws RocksDBException {
    byte[] value = entries.value();
    long first = rocks.last + 1;
    rocks.last += entries.entries;
    try (WriteBatch batch = new WriteBatch()) {
      for (long i = first; i <= rocks.last; i++) {
        batch.put(key(i), value);
      }
      rocks.db.write(rocks.forced, batch);
    }
    try (WriteBatch batch = new WriteBatch()) {
      for (long i = first; i <= rocks.last; i++) {
        batch.delete(key(i));
      }
      rocks.db.write(rocks.forced, batch);
    }
    return rocks.last;
  }

  /** A map in H2's MVStore. */
  @State(Scope.Benchmark)
  public static class MvStore extends QueueFile.InFolder {
    private MVStore store;
    private MVMap<Long, byte[]> map;
    private long last;

    @Override
    void start() {
      String file = folder.resolve("mv").toString();
      store = new MVStore.Builder().fileName(file).autoCommitDisabled().open();
      map = store.openMap("item");
    }

    @Override
    void stop() {
      store.close();
    }
  }

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public long mvStore(MvStore mv, Entries entries) {
    byte[] value = entries.value();
    long first = mv.last + 1;
    mv.last += entries.entries;
    for (long i = first; i <= mv.last; i++) {
      mv.map.append(i, value);
    }
    mv.store.commit();
    mv.store.sync();
    for (long i = first; i <= mv.last; i++) {
      mv.map.remove(i);
    }
    mv.store.commit();
    mv.store.sync();
    return mv.last;
  }

  /** A table in SQLite. */
  @State(Scope.Benchmark)
  public static class Sqlite extends QueueFile.InFolder {
    private Connection connection;
    private PreparedStatement insert;
    private PreparedStatement delete;
    private long last;

    @Override
    void start() throws SQLException {
      connection = QueueFile.sqlite(folder);
      insert = connection.prepareStatement("insert into item(id, body) values(?, ?)");
      delete = connection.prepareStatement("delete from item where id = ?");
    }

    @Override
    void stop() throws SQLException {
      connection.close();
    }
  }

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public long sqlite(Sqlite sqlite, Entries entries) throws SQLException {
    byte[] value = entries.value();
    long first = sqlite.last + 1;
    sqlite.last += entries.entries;
    for (long i = first; i <= sqlite.last; i++) {
      sqlite.insert.setLong(1, i);
      sqlite.insert.setBytes(2, value);
      sqlite.insert.addBatch();
    }
    sqlite.insert.executeBatch();
    sqlite.connection.commit();
    for (long i = first; i <= sqlite.last; i++) {
      sqlite.delete.setLong(1, i);
      sqlite.delete.addBatch();
    }
    sqlite.delete.executeBatch();
    sqlite.connection.commit();
    return sqlite.last;
  }

  /** A queue of Chronicle, and one reader, whose place in it is all that can be taken out. */
  @State(Scope.Benchmark)
  public static class Chronicle extends QueueFile.InFolder {
    private final Bytes<?> bytes = Bytes.allocateElasticOnHeap();
    private ChronicleQueue queue;
    private ExcerptAppender appender;
    private ExcerptTailer tailer;

    @Override
    void start() {
      queue = SingleChronicleQueueBuilder.binary(folder).syncMode(SyncMode.SYNC).build();
      appender = queue.createAppender();
      tailer = queue.createTailer("worker");
    }

    @Override
    void stop() {
      appender.close();
      tailer.close();
      queue.close();
    }
  }

  @Benchmark
  @OperationsPerInvocation(BATCH)
  @Fork(
      jvmArgsAppend = {
        "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
        "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED",
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
        "--add-opens=java.base/java.io=ALL-UNNAMED",
        "--add-opens=java.base/java.nio=ALL-UNNAMED",
        "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
        "--add-opens=java.base/java.util=ALL-UNNAMED",
        "-Dchronicle.analytics.disable=true",
        "-Dchronicle.disk.monitor.disable=true"
      })
  public int chronicle(Chronicle chronicle, Entries entries) {
    String value = new String(entries.value(), StandardCharsets.ISO_8859_1);
    for (int i = 0; i < entries.entries; i++) {
      chronicle.appender.writeText(value);
    }
    chronicle.appender.sync();
    int read = 0;
    for (int i = 0; i < entries.entries; i++) {
      chronicle.bytes.clear();
      read += chronicle.tailer.readBytes(chronicle.bytes) ? 1 : 0;
    }
    chronicle.tailer.sync();
    if (read != entries.entries) {
      throw new IllegalStateException("read " + read + " of " + entries.entries);
    }
    return read;
  }
}
