package dev.jobwright.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;

@Timeout(60)
class CommitLogTest {
  private static final byte[] ONE = {1};
  private static final byte[] TWO = {2};

  @Test
  void what_is_changed_together_is_written_together(@TempDir Path folder) throws Exception {
    RocksDB.loadLibrary();
    try (Options options = new Options().setCreateIfMissing(true);
        RocksDB db = RocksDB.open(options, folder.toString());
        CommitLog log = new CommitLog(db, folder)) {
      Thread writing = new Thread(log::write, "writing");
      log.together(
          () -> {
            log.put(ONE, ONE);
            writing.start();
            while (writing.getState() != Thread.State.BLOCKED) {
              Thread.onSpinWait();
            }
            log.put(TWO, TWO);
          });
      writing.join();
      assertThat(db.get(ONE)).isEqualTo(ONE);
      assertThat(db.get(TWO)).isEqualTo(TWO);
    }
  }
}
