package dev.jobwright.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Compares what is said of pods with a golden file, which explains itself. */
class PodRulesTest {
  private static final String POD = "spec.template.spec.";

  @Test
  void says_of_each_pod_what_the_golden_file_says() throws IOException {
    List<String> actual = new ArrayList<>();
    List<String> golden = golden();
    for (String line : golden) {
      boolean change = !line.isEmpty() && !line.startsWith("#") && !line.startsWith(" ");
      if (change) {
        actual.add(line);
        Validation.check(changed(line)).forEach(violation -> actual.add("  " + violation));
      } else if (!line.startsWith(" ")) {
        actual.add(line);
      }
    }
    assertThat(actual).isEqualTo(golden);
  }

  private static Map<String, Object> changed(String line) {
    int equals = line.indexOf(" = ");
    Object value = JsonMapper.shared().readValue(line.substring(equals + 3), Object.class);
    return Documents.with(Documents.job(), POD + line.substring(0, equals), value);
  }

  private static List<String> golden() throws IOException {
    try (InputStream in = PodRulesTest.class.getResourceAsStream("pod-rules.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
