package dev.jobwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedVerdictsTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void every_recorded_creation_agrees() {
    assertThat(Main.run(out, "validation")).isZero();
    assertThat(lines())
        .containsExactly(
            "accepted, refused by the server: 0",
            "refused, accepted by the server: 0",
            "refused because of other fields than by the server: 0",
            "1500 passed, 0 failed");
  }

  @Test
  void every_recorded_update_agrees() {
    assertThat(Main.run(out, "updates")).isZero();
    assertThat(lines()).last().isEqualTo("396 passed, 0 failed");
  }

  @Test
  void each_kind_of_disagreement_is_counted(@TempDir Path folder) throws IOException {
    String cases =
        """
        [{"manifest": {"apiVersion": "batch/v1", "kind": "Job"}, "accepted": true},
         {"manifest": {"apiVersion": "batch/v1", "kind": "Job"}, "accepted": false,
          "causes": [{"field": "spec"}]},
         {"manifest": {"apiVersion": "v1", "kind": "Service", "metadata": {"name": "s"},
                       "spec": {"ports": [{"port": 80}]}},
          "accepted": false, "causes": [{"field": "spec"}]}]
        """;
    Path file = Files.writeString(folder.resolve("cases.json"), cases);
    assertThat(Main.run(out, "validation", file.toString())).isEqualTo(1);
    assertThat(lines())
        .contains("  recorded: [spec]")
        .endsWith(
            "accepted, refused by the server: 1",
            "refused, accepted by the server: 1",
            "refused because of other fields than by the server: 1",
            "0 passed, 3 failed");
  }

  @Test
  void a_change_that_cannot_be_made_is_a_failure(@TempDir Path folder) throws IOException {
    String cases =
        """
        [{"posted": {"apiVersion": "batch/v1", "kind": "Job", "spec": {"list": []}},
          "changes": [{"path": "spec.list[3]", "value": 1}], "accepted": true}]
        """;
    Path file = Files.writeString(folder.resolve("cases.json"), cases);
    assertThat(Main.run(out, "updates", file.toString())).isEqualTo(1);
    assertThat(lines()).endsWith("replay: 1", "0 passed, 1 failed");
  }

  @Test
  void what_cannot_be_read_or_understood_is_said(@TempDir Path folder) {
    assertThat(Main.run(out, "validation", folder.resolve("none.json").toString())).isEqualTo(2);
    assertThat(Main.run(out, "verdicts")).isEqualTo(2);
    assertThat(Main.run(out)).isEqualTo(2);
    assertThat(lines())
        .first()
        .asString()
        .startsWith("cannot read the recordings: java.nio.file.NoSuchFileException");
    assertThat(lines()).last().asString().contains("validation [FILE]").contains("updates [FILE]");
  }

  private List<String> lines() {
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
