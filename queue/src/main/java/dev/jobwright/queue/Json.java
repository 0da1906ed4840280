package dev.jobwright.queue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** An object in JSON that was read; what is asked of it and not there is refused by its path. */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final String path;
  private final Map<?, ?> fields;

  private Json(String path, Map<?, ?> fields) {
    this.path = path;
    this.fields = fields;
  }

  static Json read(byte[] json) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      JsonToken first = parser.nextToken();
      if (first != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("not the JSON expected: it must be an object");
      }
      Json object = new Json("", object(parser));
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException("not the JSON expected: something follows the object");
      }
      return object;
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not the JSON expected: " + e.getOriginalMessage(), e);
    }
  }

  private static Map<String, @Nullable Object> object(JsonParser parser) {
    Map<String, @Nullable Object> fields = new HashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      fields.put(name, value(parser, parser.nextToken()));
    }
    return fields;
  }

  private static List<@Nullable Object> array(JsonParser parser) {
    List<@Nullable Object> values = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      values.add(value(parser, token));
    }
    return values;
  }

  private static @Nullable Object value(JsonParser parser, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE, VALUE_FALSE -> token == JsonToken.VALUE_TRUE;
      default -> null;
    };
  }

  String text(String name) {
    if (fields.get(name) instanceof String text) {
      return text;
    }
    throw wrong(name, "a string");
  }

  @Nullable String textOrNull(String name) {
    return fields.get(name) == null ? null : text(name);
  }

  long number(String name) {
    if (fields.get(name) instanceof Long number) {
      return number;
    }
    throw wrong(name, "a whole number");
  }

  long number(String name, long usual) {
    return fields.get(name) == null ? usual : number(name);
  }

  boolean flag(String name) {
    if (fields.get(name) instanceof Boolean flag) {
      return flag;
    }
    throw wrong(name, "true or false");
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (Object each : list(name, "a list of strings")) {
      if (!(each instanceof String text)) {
        throw wrong(name, "a list of strings");
      }
      texts.add(text);
    }
    return texts;
  }

  List<Json> objects(String name) {
    List<Json> objects = new ArrayList<>();
    for (Object each : list(name, "a list of objects")) {
      if (!(each instanceof Map<?, ?> object)) {
        throw wrong(name, "a list of objects");
      }
      objects.add(new Json(path + name + "[" + objects.size() + "].", object));
    }
    return objects;
  }

  private List<?> list(String name, String kind) {
    if (fields.get(name) instanceof List<?> list) {
      return list;
    }
    throw wrong(name, kind);
  }

  private IllegalArgumentException wrong(String name, String kind) {
    return new IllegalArgumentException(path + name + ": must be " + kind);
  }
}
