package dev.jobwright.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
  @Test
  void json_is_laid_out_as_kubectl_does() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("kind", "Job");
    document.put("spec", Map.of("emptyDir", Map.of()));
    document.put("args", List.of("a\n\"b\"", 1, true, 0.5, List.of()));
    document.put("large", new BigInteger("18446744073709551616"));
    document.put("nothing", null);
    assertThat(JsonWriter.write(document))
        .isEqualTo(
            """
            {
                "kind": "Job",
                "spec": {
                    "emptyDir": {}
                },
                "args": [
                    "a\\n\\"b\\"",
                    1,
                    true,
                    0.5,
                    []
                ],
                "large": 18446744073709551616,
                "nothing": null
            }
            """);
  }

  @Test
  void what_no_manifest_can_hold_is_refused() {
    assertThatThrownBy(() -> JsonWriter.write(Map.of("a", Double.POSITIVE_INFINITY)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> JsonWriter.write(Map.of("a", "\udc00")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> JsonWriter.write(Map.of("a", new Object())))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
