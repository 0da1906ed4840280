package dev.jobwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.validation.Violation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValidationConformanceTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void every_recorded_creation_passes() throws IOException {
    try (InputStream in = Violation.class.getResourceAsStream("api-server-verdicts.json.gz")) {
      assertThat(ValidationConformance.validation(in, out)).isZero();
    }
    assertThat(lines()).last().isEqualTo("1500 passed, 0 failed");
  }

  @Test
  void every_recorded_update_passes() throws IOException {
    try (InputStream in =
        Violation.class.getResourceAsStream("api-server-update-verdicts.json.gz")) {
      assertThat(ValidationConformance.updates(in, out)).isZero();
    }
    assertThat(lines()).last().isEqualTo("396 passed, 0 failed");
  }

  @Test
  void each_kind_of_disagreement_is_counted() throws IOException {
    String cases =
        """
        [{"manifest": {"apiVersion": "batch/v1", "kind": "Job"}, "accepted": true},
         {"manifest": {"apiVersion": "batch/v1", "kind": "Job"}, "accepted": false,
          "causes": [{"field": "spec"}]}]
        """;
    byte[] json = cases.getBytes(StandardCharsets.UTF_8);
    assertThat(ValidationConformance.validation(new ByteArrayInputStream(json), out)).isEqualTo(2);
    assertThat(lines())
        .endsWith(
            "accepted, refused by the server: 0",
            "refused, accepted by the server: 1",
            "refused because of other fields than by the server: 1",
            "0 passed, 2 failed");
  }

  private List<String> lines() {
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
