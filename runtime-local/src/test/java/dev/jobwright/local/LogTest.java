package dev.jobwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.runtime.Subscription;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("try") // following a log needs no name
@ExtendWith(LeakCheck.class)
class LogTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int GIB_IN_BLOCKS = 1 << 14;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 99, 100, 101, 250, 1000})
  void keeps_the_last_bytes_and_says_how_many_it_dropped(int written) {
    LogBuffer log = new LogBuffer(100, new SpillFiles());
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < written; i++) {
      log.write('a' + i % 26);
      all.append((char) ('a' + i % 26));
    }
    String text = log.text();

    String kept = text.substring(text.indexOf('\n') + 1);
    assertThat(all.toString()).endsWith(kept);
    assertThat(kept).hasSizeBetween(Math.min(written, 50), 100);
    int dropped = written - kept.length();
    assertThat(text)
        .isEqualTo(
            dropped == 0
                ? kept
                : "[the first %d bytes of this log were dropped]\n".formatted(dropped) + kept);
    assertThat(dropped == 0 || written > 100).isTrue();
  }

  @Test
  void of_1_gib_stays_small_in_memory() {
    byte[] block = "x".repeat(65_535).concat("\n").getBytes(StandardCharsets.UTF_8);
    Task task =
        pod -> {
          for (int i = 0; i < GIB_IN_BLOCKS; i++) {
            pod.out().write(block);
          }
          pod.out().print("the end");
        };
    JobRun run;
    String pod;
    try (LocalRuntime runtime = LocalRuntime.builder().task(Specs.IMAGE, task).build()) {
      run = runtime.submit(Specs.job(spec -> spec));
      assertThat(run.await(PATIENCE)).isInstanceOf(Outcome.Succeeded.class);
      pod = run.pods().get(0).name();

      String log = run.logs(pod);
      assertThat(log).startsWith("[the first 10").endsWith("xxx\nthe end");
      assertThat(log.length()).isBetween(9 << 20, (10 << 20) + 100);
    }
    assertThat(run.logs(pod)).hasSizeLessThan(1 << 17).endsWith("the end");
  }

  @Test
  void of_the_previous_run_is_that_of_the_last_one_while_the_next_is_waited_for() {
    Task task =
        pod -> {
          pod.out().print("run " + pod.attempt());
          pod.sleep(Duration.ofSeconds(5));
          throw new IllegalStateException();
        };
    try (VirtualRun virtual = new VirtualRun(builder -> builder.task(Specs.IMAGE, task))) {
      JobRun run = virtual.submit(Specs.restarting(spec -> spec));
      String pod = run.pods().get(0).name();
      virtual.advance(Duration.ofSeconds(3));
      assertThat(run.previousLogs(pod, "main")).isEmpty();

      virtual.advance(Duration.ofSeconds(4));
      assertThat(run.logs(pod, "main")).isEqualTo("run 2");
      assertThat(run.previousLogs(pod, "main")).startsWith("run 1");
      virtual.advance(Duration.ofSeconds(5));
      assertThat(run.logs(pod, "main")).startsWith("run 2");
      assertThat(run.previousLogs(pod, "main")).startsWith("run 2");
    }
  }

  @Test
  void is_followed_from_run_to_run() {
    Task task =
        pod -> {
          pod.out().println("run " + pod.attempt());
          pod.sleep(Duration.ofSeconds(1));
          pod.out().print("and its end");
          if (pod.attempt() < 3) {
            throw new ExitException(1);
          }
        };
    List<String> lines = new ArrayList<>();
    List<String> late = new ArrayList<>();
    try (VirtualRun virtual = new VirtualRun(builder -> builder.task(Specs.IMAGE, task))) {
      JobRun run = virtual.submit(Specs.restarting(spec -> spec));
      String pod = run.pods().get(0).name();
      try (Subscription following = run.followLogs(pod, "main", lines::add)) {
        run.await(PATIENCE);
      }
      try (Subscription following = run.followLogs(pod, "main", late::add)) {
        assertThat(run.previousLogs(pod, "main")).isEqualTo("run 2\nand its end");
      }
    }
    assertThat(lines)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 3)
                .boxed()
                .flatMap(i -> List.of("run " + i, "and its end").stream())
                .toList());
    assertThat(late).containsExactly("run 3", "and its end");
  }

  @Test
  void is_not_followed_any_more_when_the_listener_leaves() {
    Task task =
        pod -> {
          for (int i = 0; i < 10; i++) {
            pod.sleep(Duration.ofSeconds(1));
            pod.out().println(i);
          }
        };
    List<String> lines = new ArrayList<>();
    try (VirtualRun virtual = new VirtualRun(builder -> builder.task(Specs.IMAGE, task))) {
      JobRun run = virtual.submit(Specs.job(spec -> spec));
      Subscription following = run.followLogs(run.pods().get(0).name(), "main", lines::add);
      virtual.advance(Duration.ofMillis(3_500));
      following.close();
      virtual.advance(Duration.ofSeconds(10));
    }
    assertThat(lines).containsExactly("0", "1", "2");
  }
}
