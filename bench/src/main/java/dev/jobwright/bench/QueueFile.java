package dev.jobwright.bench;

import dev.jobwright.queue.FileStore;
import dev.jobwright.queue.NewItem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Stores items of a hundred bytes in batches of 256, each of which the disk is forced to have. */
@SuppressWarnings("NullAway.Init") // what JMH sets up
public class QueueFile {
  static final int BATCH = 256;
  private static final String BODY = "x".repeat(100);
  private static final byte[] BYTES = BODY.getBytes(StandardCharsets.UTF_8);

  /** A folder of this benchmark's own. */
  abstract static class InFolder {
    Path folder = Path.of("");

    @Setup(Level.Trial)
    public void open() throws Exception {
      folder = Files.createTempDirectory("jobwright-bench");
      start();
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
      stop();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }

    abstract void start() throws Exception;

    abstract void stop() throws Exception;
  }

  /** The file store. */
  @State(Scope.Benchmark)
  public static class Ours extends InFolder {
    private static final List<NewItem> ITEMS = Collections.nCopies(BATCH, NewItem.of(BODY));
    private FileStore store;

    @Override
    void start() {
      store = FileStore.open(folder);
      store.create("q");
    }

    /** Millions of items that nobody takes are not what a queue holds. */
    @Setup(Level.Iteration)
    public void empty() {
      store.delete("q");
      store.create("q");
    }

    @Override
    void stop() {
      store.close();
    }
  }

  /** A file to which records are appended. */
  @State(Scope.Benchmark)
  public static class Log extends InFolder {
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BATCH * (BYTES.length + 4));
    private FileChannel file;

    @Override
    void start() throws IOException {
      file =
          FileChannel.open(
              folder.resolve("log"), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    void stop() throws IOException {
      file.close();
    }
  }

  /** Opens a SQLite with a table of items, which forces each transaction to the disk. */
  static Connection sqlite(Path folder) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("db"));
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma journal_mode=WAL");
      statement.execute("pragma synchronous=FULL");
      statement.execute("create table item(id integer primary key, body blob)");
    }
    connection.setAutoCommit(false);
    return connection;
  }

  /** A table in SQLite. */
  @State(Scope.Benchmark)
  public static class Sqlite extends InFolder {
    private Connection connection;
    private PreparedStatement insert;

    @Override
    void start() throws SQLException {
      connection = sqlite(folder);
      insert = connection.prepareStatement("insert into item(body) values(?)");
    }

    @Override
    void stop() throws SQLException {
      connection.close();
    }
  }

  /** A map in H2's MVStore. */
  @State(Scope.Benchmark)
  public static class MvStore extends InFolder {
    private MVStore store;
    private MVMap<Long, byte[]> map;
    private long last;

    @Override
    void start() {
      store =
          new MVStore.Builder()
              .fileName(folder.resolve("mv").toString())
              .autoCommitDisabled()
              .open();
      map = store.openMap("item");
    }

    @Override
    void stop() {
      store.close();
    }
  }

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public Object jobwright(Ours ours) {
    return ours.store.enqueue("q", Ours.ITEMS);
  }

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public long appendLog(Log log) throws IOException {
    log.buffer.clear();
    for (int i = 0; i < BATCH; i++) {
      log.buffer.putInt(BYTES.length).put(BYTES);
    }
    log.buffer.flip();
    while (log.buffer.hasRemaining()) {
      log.file.write(log.buffer);
    }
    log.file.force(false);
    return log.file.position();
  }

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public int[] sqlite(Sqlite sqlite) throws SQLException {
    for (int i = 0; i < BATCH; i++) {
      sqlite.insert.setBytes(1, BYTES);
      sqlite.insert.addBatch();
    }
    int[] inserted = sqlite.insert.executeBatch();
    sqlite.connection.commit();
    return inserted;
  }

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public long mvStore(MvStore mv) {
    for (int i = 0; i < BATCH; i++) {
      mv.map.append(++mv.last, BYTES);
    }
    long version = mv.store.commit();
    mv.store.sync();
    return version;
  }
}
