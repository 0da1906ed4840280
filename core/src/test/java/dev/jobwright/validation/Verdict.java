package dev.jobwright.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a v1.36.2 API server answered to a request: accepted, or refused because of these causes.
 */
record Verdict(Map<String, Object> recorded) {

  static List<Verdict> read(String resource) {
    try (InputStream in = Verdict.class.getResourceAsStream(resource);
        InputStream json = new GZIPInputStream(in)) {
      List<Map<String, Object>> cases =
          JsonMapper.shared().readerForListOf(Map.class).readValue(json);
      return cases.stream().map(Verdict::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean accepted() {
    return recorded.get("accepted").equals(true);
  }

  Set<String> fields() {
    Set<String> fields = new TreeSet<>();
    causes().forEach(cause -> fields.add(String.valueOf(cause.get("field"))));
    return fields;
  }

  @SuppressWarnings("unchecked") // the format of the recordings
  List<Map<String, Object>> causes() {
    return (List<Map<String, Object>>) recorded.getOrDefault("causes", List.of());
  }

  @SuppressWarnings("unchecked") // the format of the recordings
  Map<String, Object> map(String name) {
    return (Map<String, Object>) recorded.get(name);
  }

  @SuppressWarnings("unchecked") // the format of the recordings
  List<Map<String, Object>> changes() {
    return (List<Map<String, Object>>) recorded.get("changes");
  }
}
