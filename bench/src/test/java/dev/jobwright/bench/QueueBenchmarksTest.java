package dev.jobwright.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each side is run once; those in Redis and in Chronicle need more than a JVM. */
@Timeout(120)
class QueueBenchmarksTest {

  @Test
  void both_sides_in_memory_are_done_with_all_items() {
    QueueMemory memory = new QueueMemory();
    QueueMemory.Filled filled = new QueueMemory.Filled();
    QueueMemory.FilledPlain filledPlain = new QueueMemory.FilledPlain();
    for (int i = 0; i < 2; i++) {
      filled.fill(memory);
      filledPlain.fill(memory);
      assertThat(i == 0 ? memory.jobwright(filled) : memory.jobwrightHolding(filled))
          .isEqualTo(i == 0 ? memory.plain(filledPlain) : memory.plainHolding(filledPlain))
          .isEqualTo(QueueMemory.ITEMS);
    }
  }

  @Test
  void all_sides_on_the_disk_take_a_batch() throws Exception {
    QueueFile file = new QueueFile();
    QueueFile.Ours ours = new QueueFile.Ours();
    QueueFile.Log log = new QueueFile.Log();
    QueueFile.Sqlite sqlite = new QueueFile.Sqlite();
    QueueFile.MvStore mv = new QueueFile.MvStore();
    for (QueueFile.InFolder each : List.of(ours, log, sqlite, mv)) {
      each.open();
    }
    assertThat((List<?>) file.jobwright(ours)).hasSize(QueueFile.BATCH);
    assertThat(file.appendLog(log)).isEqualTo(QueueFile.BATCH * 104L);
    assertThat(file.sqlite(sqlite)).hasSize(QueueFile.BATCH);
    assertThat(file.mvStore(mv)).isPositive();
    for (QueueFile.InFolder each : List.of(ours, log, sqlite, mv)) {
      each.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 256})
  void all_stores_take_and_give_back_a_batch(int number) throws Exception {
    QueueStores.Entries entries = new QueueStores.Entries();
    entries.entries = number;
    QueueStores stores = new QueueStores();
    QueueStores.Rocks rocks = new QueueStores.Rocks();
    QueueStores.MvStore mv = new QueueStores.MvStore();
    QueueStores.Sqlite sqlite = new QueueStores.Sqlite();
    for (QueueFile.InFolder each : List.of(rocks, mv, sqlite)) {
      each.open();
    }
    for (int i = 1; i <= 2; i++) {
      assertThat(stores.rocksDb(rocks, entries))
          .isEqualTo(stores.mvStore(mv, entries))
          .isEqualTo(stores.sqlite(sqlite, entries))
          .isEqualTo((long) i * number);
    }
    for (QueueFile.InFolder each : List.of(rocks, mv, sqlite)) {
      each.close();
    }
  }

  @Test
  void both_servers_answer_that_all_is_well() throws Exception {
    QueueHttp http = new QueueHttp();
    QueueHttp.Memq memq = new QueueHttp.Memq();
    QueueHttp.Bare bare = new QueueHttp.Bare();
    memq.start();
    bare.start();
    assertThat(http.jobwright(memq)).isEqualTo(http.bareServer(bare)).isEqualTo(200);
    memq.stop();
    bare.stop();
    bare.end();
  }
}
