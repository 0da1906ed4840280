package dev.jobwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_OUT)
class MainsTest {

  private static String printed(Consumer<String[]> main) {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      main.accept(new String[0]);
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void one_shot_succeeds_at_the_second_attempt() {
    assertThat(printed(OneShotMain::main))
        .startsWith("apiVersion: batch/v1\nkind: Job\n")
        .contains("Succeeded[")
        .contains("succeeded=1, failed=1");
  }

  @Test
  void parallel_runs_ten_pods() {
    assertThat(printed(ParallelMain::main)).contains("completions: 10").contains("succeeded=10");
  }

  @Test
  void indexed_fails_one_index_and_completes_the_others() {
    assertThat(printed(IndexedMain::main)).contains("completed 0-6,8-19").contains("failed 7\n");
  }

  @Test
  void workers_empty_the_queue() {
    assertThat(printed(WorkQueueMain::main)).contains("Succeeded[").contains("0 items left");
  }

  @Test
  void cron_runs_every_night_at_two_in_stockholm() {
    assertThat(printed(CronMain::main))
        .contains("at 2027-03-27T01:00:00.100Z")
        .contains("at 2027-03-29T00:00:00.100Z");
  }
}
