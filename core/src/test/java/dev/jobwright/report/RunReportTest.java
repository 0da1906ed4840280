package dev.jobwright.report;

import static dev.jobwright.report.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReportTest {
  @Test
  void retries_are_restarts_in_place_and_pods_in_place_of_failed_ones() {
    assertThat(Samples.run(Samples.pods()).retries())
        .containsExactly(
            new Retry("b", false, at(20), at(30)),
            new Retry("b", true, at(40), at(40)),
            new Retry("b", true, at(55), at(65)));
  }

  @Test
  void a_pod_of_an_index_takes_the_place_of_one_of_that_index() {
    PodReport failed = Samples.pod("j-0-a", 0, 1L, "Failed");
    List<PodReport> pods = new ArrayList<>();
    for (PodReport pod : List.of(failed, Samples.pod("x", 5, 6L, "Failed"))) {
      pods.add(indexed(pod, 0));
    }
    pods.add(1, indexed(Samples.pod("j-1-a", 3, 4L, "Succeeded"), 1));
    assertThat(Samples.run(pods).retries()).containsExactly(new Retry("x", false, at(1), at(5)));
  }

  private static PodReport indexed(PodReport pod, int index) {
    return new PodReport(
        pod.name(),
        index,
        pod.created(),
        pod.ended(),
        pod.phase(),
        "",
        false,
        pod.attempts(),
        pod.log());
  }

  @Test
  void the_text_draws_each_pod() {
    assertThat(Samples.run(Samples.pods()).toText())
        .isEqualTo(
            """
            Job nightly: Running
              2027-01-04T00:00:00Z + 2m; 4 pods, at most 3 active; █ runs  ░ waits  · pending  ✓ exit 0  ✗ failed
              a |··██████✗                                       | exit 1
              b |        ░░░░████✗█████✗░░░██████████████✓       | after 10s, exit 137 OOMKilled, after 0s exit 2, after 10s exit 0
              c |                        ····████████████████████| running
              d |                                    ············| pending
            """);
  }

  @Test
  void of_many_pods_the_text_draws_the_first_ones() {
    List<PodReport> pods = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      pods.add(Samples.pod("p" + i, 0, 1L, "Succeeded", Samples.ran(1, 0, 1, 0)));
    }
    assertThat(Samples.run(pods).toText().lines()).hasSize(43).endsWith("  and 460 more pods");
  }

  @Test
  void the_page_is_complete_in_itself() {
    String page = Samples.run(Samples.pods()).toHtml();
    assertThat(page)
        .startsWith("<!doctype html>")
        .contains("default-src 'none'")
        .contains("log of a")
        .doesNotContainPattern("(?i)<script|https?://|@import|url\\(");
  }

  @Test
  void whatever_is_text_stays_text() {
    String hostile = "</title><script>alert('x')</script>&\u0000\u0085\"";
    RunReport run = Samples.run(List.of(Samples.pod(hostile, 0, 1L, "Failed")));
    assertThat(run.toHtml())
        .doesNotContain("<script>")
        .contains(
            "&lt;/title&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;\ufffd\ufffd&quot;");
  }

  @Test
  void a_run_in_which_nothing_happened_is_drawn_too() {
    RunReport empty =
        new RunReport(
            "e",
            "Suspended",
            "",
            "",
            at(0),
            at(0),
            List.of(),
            0,
            0,
            List.of(),
            List.of(),
            List.of(),
            List.of());
    assertThat(empty.toText()).startsWith("Job e: Suspended\n");
    assertThat(empty.toHtml()).contains("Suspended");
  }

  @Test
  void the_page_is_written_to_a_file_in_a_new_folder(@TempDir Path folder) {
    Path file = folder.resolve("a/b.html");
    RunReport run = Samples.run(Samples.pods());
    run.writeTo(file);
    assertThat(file).content().isEqualTo(run.toHtml());
    assertThat(Files.exists(file)).isTrue();
  }

  @Test
  void spans_are_written_as_people_say_them() {
    assertThat(Spans.of(Duration.ZERO)).isEqualTo("0s");
    assertThat(Spans.of(Duration.ofMillis(350))).isEqualTo("350ms");
    assertThat(Spans.of(Duration.ofNanos(1))).isEqualTo("1ms");
    assertThat(Spans.of(Duration.ofSeconds(630))).isEqualTo("10m30s");
    assertThat(Spans.of(Duration.ofHours(52))).isEqualTo("2d4h");
    assertThat(Spans.of(Duration.ofDays(2).plusSeconds(5))).isEqualTo("2d");
    assertThat(Spans.of(Duration.ofSeconds(-90))).isEqualTo("-1m30s");
  }
}
