package dev.jobwright.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.model.CronJob;
import dev.jobwright.model.Resource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a real API server accepted must fit into the values, and come out of them whole. */
class AcceptedManifestsTest {
  private static final List<Map<String, Object>> ACCEPTED =
      Verdict.read("api-server-verdicts.json.gz").stream()
          .filter(Verdict::accepted)
          .map(verdict -> verdict.map("manifest"))
          .toList();

  @Test
  void every_accepted_manifest_becomes_a_value_without_losing_a_field() {
    assertThat(ACCEPTED).hasSize(515);
    for (Map<String, Object> manifest : ACCEPTED) {
      Map<String, Object> document = Resource.of(manifest).toDocument();
      assertThat(comparable(document, document)).isEqualTo(comparable(manifest, document));
    }
  }

  @Test
  void every_accepted_manifest_is_valid_as_a_value_too() {
    for (Map<String, Object> manifest : ACCEPTED) {
      assertThat(Validation.check(Resource.of(manifest))).as("%s", manifest).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EST,America/Panama",
    "MST,America/Phoenix",
    "HST,Pacific/Honolulu",
    "ROC,Asia/Taipei",
    "GMT+0,Etc/GMT",
    "Factory,Etc/UTC",
    "Europe/Berlin,Europe/Berlin",
  })
  void zones_that_java_does_not_list_are_those_they_are_links_to_and_keep_their_name(
      String name, String zone) {
    Map<String, Object> cron = Documents.with(Documents.cronJob(), "spec.timeZone", name);
    assertThat(Validation.check(cron)).isEmpty();
    CronJob read = (CronJob) Resource.of(cron);
    assertThat(read.spec().timeZone()).isEqualTo(ZoneId.of(zone));
    assertThat(read.toDocument()).isEqualTo(cron);
  }

  /**
   * A tree in which what stands for the same is equal: numbers and texts of amounts, the names of a
   * time zone, and the empty word and nothing, which is what {@code other} then has.
   */
  private static Object comparable(Object tree, Object other) {
    if (tree instanceof Map<?, ?> map) {
      Map<?, ?> others = (Map<?, ?>) other;
      Map<Object, Object> fields = new LinkedHashMap<>();
      map.forEach(
          (name, value) -> {
            boolean nothing = value == null || "".equals(value);
            if (!nothing || others.containsKey(name)) {
              fields.put(name, comparable(value, others.get(name)));
            }
          });
      return fields;
    }
    if (tree instanceof List<?> list) {
      List<?> others = (List<?>) other;
      List<Object> elements = new ArrayList<>();
      for (int i = 0; i < list.size(); i++) {
        elements.add(comparable(list.get(i), others.get(i)));
      }
      return elements;
    }
    return tree.equals("EST") ? "America/Panama" : tree.toString();
  }
}
