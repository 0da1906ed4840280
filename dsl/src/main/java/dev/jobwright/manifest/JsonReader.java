package dev.jobwright.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Makes documents of JSON text: one object, or several one after the other. */
final class JsonReader {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(2 * Pass.MAX_DEPTH)
                  .maxStringLength(Source.MAX_BYTES)
                  .maxNameLength(Source.MAX_BYTES)
                  .maxNumberLength(Source.MAX_BYTES)
                  .build())
          .build();

  private static final int LONGEST_NUMBER = 1_000;

  private final Pass pass;
  private final JsonParser parser;

  private JsonReader(Pass pass, JsonParser parser) {
    this.pass = pass;
    this.parser = parser;
  }

  /**
   * Reads the text of a pass.
   *
   * @throws JacksonException if it is not JSON
   */
  static List<Map<String, @Nullable Object>> read(Pass pass) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), pass.text())) {
      return new JsonReader(pass, parser).documents();
    }
  }

  static ManifestException refusal(Pass pass, JacksonException e) {
    String message = e.getOriginalMessage();
    int source = message.indexOf(" (start marker at");
    String problem = source < 0 ? message : message.substring(0, source);
    return pass.again().stop(position(e.getLocation()), "not JSON: " + problem);
  }

  private List<Map<String, @Nullable Object>> documents() {
    List<Map<String, @Nullable Object>> documents = new ArrayList<>();
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        documents.add(object());
      } else {
        throw pass.stop(at(), "a manifest is an object that begins with apiVersion");
      }
    }
    return documents;
  }

  private @Nullable Object value(@Nullable JsonToken token) {
    if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
      if (pass.trail.depth() == Pass.MAX_DEPTH) {
        throw pass.stop(at(), "more than " + Pass.MAX_DEPTH + " levels deep");
      }
      return token == JsonToken.START_OBJECT ? object() : array();
    }
    if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
      return number(parser.getString());
    }
    if (token == JsonToken.VALUE_STRING) {
      return text(parser.getString());
    }
    return token == JsonToken.VALUE_NULL ? null : (Object) (token == JsonToken.VALUE_TRUE);
  }

  private Map<String, @Nullable Object> object() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    pass.start(map, at());
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Position at = at();
      String name = text(parser.currentName());
      pass.trail.enter(name);
      int before = map.size();
      map.put(name, value(parser.nextToken()));
      if (map.size() > before) {
        pass.part(map, name, at);
      } else {
        pass.problem(at, "set twice, first on line " + pass.first(map, name).line() + "; keep one");
      }
      pass.trail.leave();
    }
    return map;
  }

  private List<@Nullable Object> array() {
    List<@Nullable Object> list = new ArrayList<>();
    pass.start(list, at());
    for (JsonToken item = parser.nextToken();
        item != JsonToken.END_ARRAY;
        item = parser.nextToken()) {
      pass.part(list, list.size(), at());
      pass.trail.enter(list.size());
      list.add(value(item));
      pass.trail.leave();
    }
    return list;
  }

  private @Nullable Number number(String text) {
    if (text.length() > LONGEST_NUMBER) {
      pass.problem(at(), "a number too long to be one");
      return null;
    }
    boolean negative = text.startsWith("-");
    Number whole = Numbers.whole(negative ? text.substring(1) : text, 10, negative);
    Number number = whole == null ? Numbers.decimal(text) : whole;
    if (Double.isInfinite(number.doubleValue())) {
      pass.problem(at(), "the number is larger than any that Kubernetes takes");
      return null;
    }
    return number;
  }

  private String text(String text) {
    if (Characters.firstLoneSurrogate(text) >= 0) {
      pass.problem(
          at(), "an escape from \\uD800 to \\uDFFF without its other half is no character");
    }
    return text;
  }

  private Position at() {
    return pass.looks() ? position(parser.currentTokenLocation()) : Position.START;
  }

  static Position position(@Nullable TokenStreamLocation at) {
    return at == null || at.getLineNr() < 1
        ? Position.START
        : new Position(at.getLineNr(), Math.max(1, at.getColumnNr()));
  }
}
