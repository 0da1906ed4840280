package dev.jobwright.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import org.snakeyaml.engine.v2.schema.Schema;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class YamlRoundTripTest {
  @Provide
  Arbitrary<Map<String, Object>> documents() {
    return AnyDocument.documents();
  }

  @Property(tries = 2000)
  void every_reader_reads_what_was_written(@ForAll("documents") Map<String, Object> document) {
    assertReadAs(document);
  }

  @Property(tries = 500)
  void documents_stay_apart(
      @ForAll("documents") Map<String, Object> first,
      @ForAll("documents") Map<String, Object> second) {
    List<Map<String, Object>> documents = List.of(first, second);
    String yaml = YamlWriter.write(documents);
    assertThat(Documents.read(Source.of(yaml)))
        .map(AnyDocument::alike)
        .isEqualTo(documents.stream().map(AnyDocument::alike).toList());
  }

  @Property(tries = 500)
  void json_reads_as_it_was_written(@ForAll("documents") Map<String, Object> document) {
    String json = JsonWriter.write(document);
    assertThat(Documents.read(Source.of(json)))
        .map(AnyDocument::alike)
        .containsExactly(AnyDocument.alike(document));
  }

  @Test
  void odd_text_stays_itself_as_field_value_and_element() {
    for (String text : Texts.ODD) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("value", text);
      document.put(text, "key");
      document.put("list", List.of(text, Map.of("name", text), List.of(text)));
      document.put("last", text);
      assertReadAs(document);
    }
  }

  private static void assertReadAs(Map<String, Object> document) {
    String yaml = YamlWriter.write(List.of(document));
    Object expected = AnyDocument.alike(document);
    assertThat(Documents.read(Source.of(yaml)))
        .as(yaml)
        .map(AnyDocument::alike)
        .containsExactly(expected);
    assertThat(AnyDocument.alike(yaml12(yaml, new CoreSchema()))).as(yaml).isEqualTo(expected);
    assertThat(AnyDocument.alike(yaml12(yaml, new JsonSchema()))).as(yaml).isEqualTo(expected);
    assertThat(AnyDocument.alike(yaml11(yaml))).as(yaml).isEqualTo(expected);
  }

  private static Object yaml12(String yaml, Schema schema) {
    return new Load(
            LoadSettings.builder().setSchema(schema).setBufferSize(yaml.length() + 1).build())
        .loadFromString(yaml);
  }

  private static Object yaml11(String yaml) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
  }

  @Test
  void order_is_kept() {
    Map<String, Object> document = new LinkedHashMap<>();
    for (String key : List.of("b", "a", "c")) {
      document.put(key, "x");
    }
    Map<String, Object> read =
        new LinkedHashMap<>(Documents.read(Source.of(YamlWriter.write(List.of(document)))).get(0));
    assertThat(new ArrayList<>(read.keySet())).containsExactly("b", "a", "c");
  }
}
