package dev.jobwright.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares the table with the fields a v1.36.2 API server publishes for Job and CronJob. */
class PublishedFieldsTest {
  private static final Map<String, String> PUBLISHED_WORDS =
      Map.of(
          "int32", "integer:int32",
          "int64", "integer:int64",
          "[int32]", "[integer:int32]",
          "[int64]", "[integer:int64]",
          "{string}", "{string: string}",
          "{Quantity}", "{string: Quantity}");

  @Test
  void every_published_type_has_exactly_the_published_fields() throws Exception {
    int types = 0;
    for (Map.Entry<String, JsonNode> published : published().properties()) {
      if (published.getValue().isObject()) {
        assertThat(fieldsOf(ApiSchema.type(published.getKey())))
            .as(published.getKey())
            .isEqualTo(fieldsOf(published.getValue()));
        types++;
      }
    }
    assertThat(types).isEqualTo(126);
  }

  @Test
  void published_single_values_are_scalars() throws Exception {
    for (Map.Entry<String, JsonNode> published : published().properties()) {
      if (published.getValue().isString()) {
        assertThat(Scalar.values()).extracting(Scalar::words).contains(published.getKey());
      }
    }
  }

  private static JsonNode published() throws Exception {
    try (InputStream in = PublishedFieldsTest.class.getResourceAsStream("fields.json")) {
      return JsonMapper.shared().readTree(in);
    }
  }

  private static Map<String, String> fieldsOf(JsonNode type) {
    Map<String, String> fields = new TreeMap<>();
    type.properties().forEach(field -> fields.put(field.getKey(), field.getValue().asString()));
    return fields;
  }

  private static Map<String, String> fieldsOf(ApiType type) {
    Map<String, String> fields = new TreeMap<>();
    for (ApiField field : type.fields()) {
      String words = PUBLISHED_WORDS.getOrDefault(field.type().words(), field.type().words());
      fields.put(field.name(), words + (field.required() ? " required" : ""));
    }
    return fields;
  }
}
