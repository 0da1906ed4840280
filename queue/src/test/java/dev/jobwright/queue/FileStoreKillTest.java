package dev.jobwright.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that enqueues and acknowledges is killed at any moment, again and again. */
@Timeout(120)
class FileStoreKillTest {
  private static final int BATCH = 8;
  private static final int ROUNDS = 5;
  private static final String Q = "q";
  private static final String OTHER = "other";
  private static final Duration HOUR = Duration.ofHours(1);

  private final Set<String> enqueued = new HashSet<>();
  private final Set<String> acked = new HashSet<>();

  /** Items of which the killed process could not tell. */
  private final Set<String> seen = new HashSet<>();

  @Test
  void what_the_killed_process_was_told_is_true(@TempDir Path folder) throws Exception {
    Random random = new Random(6);
    for (int round = 0; round < ROUNDS; round++) {
      int toldBefore = enqueued.size();
      Process process = JavaProcess.start(FileStoreKillTest.class, List.of(folder.toString()));
      readLines(process.inputReader(), 50 + random.nextInt(400));
      process.toHandle().destroyForcibly(); // which leaves what it has said
      readLines(process.inputReader(), Integer.MAX_VALUE);

      try (FileStore store = FileStore.open(folder, StoreOptions.DEFAULT.withMaxDeliveries(1000))) {
        List<String> there = new ArrayList<>();
        store.lease(Q, 1_000_000, HOUR).forEach(each -> there.add(each.id()));
        assertThat(there).doesNotHaveDuplicates().doesNotContainAnyElementsOf(acked);
        int toldOfLast = (enqueued.size() - toldBefore) % BATCH;
        long untold = there.stream().filter(id -> !enqueued.contains(id) && seen.add(id)).count();
        assertThat(untold)
            .as("the batch on its way is there as a whole or not at all")
            .isIn(toldOfLast == 0 ? List.of(0L, (long) BATCH) : List.of((long) BATCH - toldOfLast));
        Set<String> lost = new HashSet<>(enqueued);
        lost.removeAll(acked);
        lost.removeAll(new HashSet<>(there));
        assertThat(lost)
            .as("gone, and not told so: at most one batch on its way")
            .hasSizeLessThanOrEqualTo(BATCH);
        acked.addAll(lost); // acknowledged, and killed before it could say so
        QueueStats stats = store.stats(Q);
        assertThat(stats.enqueued()).isEqualTo(stats.leased() + stats.dequeued());
      }
    }
    assertThat(enqueued).hasSizeGreaterThan(100);
    assertThat(acked).hasSizeGreaterThan(50);
  }

  private void readLines(BufferedReader out, int count) throws Exception {
    for (int i = 0; i < count; i++) {
      String line = out.readLine();
      if (line == null) {
        return;
      }
      if (line.length() == 34) { // the last may be cut off
        (line.startsWith("+") ? enqueued : acked).add(line.substring(1, 33));
      }
    }
  }

  /** Enqueues batches, acknowledges half of them, and tells of each when it is done. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (FileStore store = FileStore.open(Path.of(args[0]), StoreOptions.DEFAULT)) {
      store.create(Q);
      store.create(OTHER);
      Thread other = new Thread(() -> workElsewhere(store), "other");
      other.setDaemon(true);
      other.start();
      List<NewItem> batch =
          IntStream.range(0, BATCH).mapToObj(i -> NewItem.of("x".repeat(i * 300))).toList();
      while (!out.checkError()) {
        store.enqueue(Q, batch).forEach(each -> out.println("+" + each.id() + "."));
        List<Delivery> deliveries = store.lease(Q, BATCH / 2, HOUR);
        store.ack(Q, deliveries);
        deliveries.forEach(each -> out.println("-" + each.id() + "."));
      }
    }
  }

  /** Writes what others have changed meanwhile, time and again. */
  private static void workElsewhere(FileStore store) {
    while (true) {
      store.enqueue(OTHER, List.of(NewItem.of("x")));
      store.ack(OTHER, store.lease(OTHER, 1, HOUR));
    }
  }
}
