package dev.jobwright.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();

  private int run(String... args) {
    return Main.run(new PrintStream(output, true, UTF_8), args);
  }

  private String output() {
    return output.toString(UTF_8).replace("\r\n", "\n");
  }

  @Test
  void a_schedule_with_other_times_is_told_with_both_values() throws IOException {
    Path file = folder.resolve("times.json");
    Files.writeString(
        file,
        """
        [{"schedule": "0 * * * *", "zone": "UTC", "from": "2027-01-04T00:00:30Z",
          "next": ["2027-01-04T01:00:00Z", "2027-01-04T03:00:00Z"]},
         {"schedule": "0 * * * *", "zone": "UTC", "from": "2027-01-04T00:00:30Z",
          "next": ["2027-01-04T01:00:00Z"]},
         {"schedule": "60 * * * *", "zone": "UTC", "from": "2027-01-04T00:00:30Z",
          "error": "no such minute"}]
        """);

    assertThat(run("cron", file.toString())).isEqualTo(1);
    assertThat(output())
        .isEqualTo(
            """
            "0 * * * *" in UTC from 2027-01-04T00:00:30Z: next
              recorded: [2027-01-04T01:00:00Z, 2027-01-04T03:00:00Z]
              here:     [2027-01-04T01:00:00Z, 2027-01-04T02:00:00Z]
            "60 * * * *" in UTC from 2027-01-04T00:00:30Z: error
              recorded: "no such minute"
              here:     "end of range (60) above maximum (59): 60"
            1 passed, 2 failed
            """);
  }

  @Test
  void a_cron_job_that_went_another_way_is_told_field_by_field() throws Exception {
    String recording =
        Recordings.own("cron-rules", rules -> text(rules.resolve("replace-overlap.json")))
            .replace("\"Replace\"", "\"Forbid\"");
    Files.writeString(folder.resolve("other.json"), recording);

    assertThat(run("cron-traces", folder.toString())).isEqualTo(1);
    assertThat(output())
        .contains(
            """
            replace-overlap: jobs: minutes that ran
              recorded: [1, 2, 3, 4]
              here:     [1]
            """,
            """
            replace-overlap: jobs[minute 1].deleted
              recorded: deleted while it ran
              here:     kept
            """,
            "replace-overlap: status at 150.2 s: lastScheduleTime\n",
            "replace-overlap: events\n")
        .endsWith("0 passed, 1 failed\n");
  }

  @Test
  void a_job_that_went_another_way_is_told_field_by_field() throws Exception {
    Path other = Files.createDirectories(folder.resolve("other"));
    String recording =
        Recordings.own("traces", traces -> text(traces.resolve("oneshot-success.json")));
    Files.writeString(
        other.resolve("a.json"),
        recording
            .replace("\"oneshot-success\"", "\"a\"")
            .replace("\"failed\": 0,", "\"failed\": 2,"));
    Files.writeString(other.resolve("b.json"), recording);
    Files.writeString(other.resolve("c.json"), "[not JSON");
    Files.writeString(other.resolve("d.json"), "[]");
    Files.writeString(other.resolve("README.md"), "no recording");

    assertThat(run("traces", other.toString())).isEqualTo(1);
    assertThat(output())
        .startsWith(
            """
            a: failed
              recorded: 2
              here:     0
            c: replay
              recorded: a run
            """)
        .contains("\nd: replay\n")
        .endsWith("\n1 passed, 3 failed\n");
  }

  @Test
  void a_job_that_agrees_only_on_another_node_says_on_which() throws IOException {
    Files.writeString(
        folder.resolve("slow.json"),
        """
        {"name": "slow",
         "spec": {"activeDeadlineSeconds": 6, "template": {"spec": {
           "restartPolicy": "Never", "terminationGracePeriodSeconds": 1,
           "containers": [{"name": "main", "image": "busybox:1.28",
                           "command": ["sh", "-c", "sleep 2"]}]}}},
         "expect": {"failed": 1, "conditions": [
           {"type": "FailureTarget", "status": "True", "reason": "DeadlineExceeded",
            "message": "Job was active longer than specified deadline"},
           {"type": "Failed", "status": "True", "reason": "DeadlineExceeded",
            "message": "Job was active longer than specified deadline"}]}}
        """);

    assertThat(run("traces", folder.toString())).isZero();
    assertThat(output())
        .isEqualTo(
            """
            slow: agrees when a pod takes 4 s to set up, not 2 s
            1 passed, 0 failed
            """);
  }

  @Test
  void a_folder_that_is_missing_is_told() {
    assertThat(run("traces", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(output()).startsWith("cannot read the recordings: ");
  }

  @Test
  void a_recording_that_cannot_be_replayed_has_failed() throws IOException {
    Files.writeString(folder.resolve("broken.json"), "{\"name\": \"broken\"}");

    assertThat(run("cron-traces", folder.toString())).isEqualTo(1);
    assertThat(output()).startsWith("broken: replay\n").endsWith("0 passed, 1 failed\n");
  }

  @Test
  void arguments_that_make_no_sense_are_answered_with_those_that_do() {
    assertThat(run("crom")).isEqualTo(2);
    assertThat(output())
        .isEqualTo(
            "usage: java -jar jobwright-conformance.jar traces [DIR] | cron [FILE]"
                + " | cron-traces [DIR] | validation [FILE] | updates [FILE] | page FILE\n");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
