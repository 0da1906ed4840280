package dev.jobwright.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * The documents of a text, with the members of a {@code List} in its place.
 *
 * <p>Source: {@code YAMLOrJSONDecoder}: a text that begins with a brace is JSON if it can be.
 */
final class Documents {
  private Documents() {}

  /**
   * Reads a text.
   *
   * @throws ManifestException with the position of every problem
   */
  static List<Map<String, @Nullable Object>> read(Source source) {
    try {
      return read(source, Pass.quick(source));
    } catch (ManifestException quick) {
      return locate(source, new Positions());
    }
  }

  /** Reads a text and remembers where everything stands. */
  static List<Map<String, @Nullable Object>> locate(Source source, Positions positions) {
    return read(source, Pass.looking(source, positions));
  }

  private static List<Map<String, @Nullable Object>> read(Source source, Pass pass) {
    List<Map<String, @Nullable Object>> documents = documents(source.text(), pass);
    List<Map<String, @Nullable Object>> resources = new ArrayList<>(documents.size());
    for (Map<String, @Nullable Object> document : documents) {
      flatten(document, pass, resources);
    }
    pass.finish();
    return resources;
  }

  private static List<Map<String, @Nullable Object>> documents(String text, Pass pass) {
    int brace = firstVisible(text, 0);
    if (!isAt(text, brace, "{")) {
      return YamlReader.read(pass);
    }
    try {
      return JsonReader.read(pass);
    } catch (StreamConstraintsException tooMuch) {
      throw pass.again()
          .stop(JsonReader.position(tooMuch.getLocation()), "a number too long to be one");
    } catch (JacksonException notJson) {
      return braced(text, brace, pass, notJson);
    }
  }

  /** YAML may begin with a brace too. */
  private static List<Map<String, @Nullable Object>> braced(
      String text, int brace, Pass pass, JacksonException notJson) {
    try {
      return YamlReader.read(pass.again());
    } catch (ManifestException notYaml) {
      boolean likeJson = isAt(text, firstVisible(text, brace + 1), "\"}");
      throw likeJson ? JsonReader.refusal(pass, notJson) : notYaml;
    }
  }

  private static int firstVisible(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isAt(String text, int at, String characters) {
    return at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
  }

  private static void flatten(
      Map<String, @Nullable Object> document,
      Pass pass,
      List<Map<String, @Nullable Object>> resources) {
    if (!"v1".equals(document.get("apiVersion")) || !"List".equals(document.get("kind"))) {
      resources.add(document);
      return;
    }
    for (Object item : items(document, pass)) {
      if (item instanceof Map<?, ?>) {
        flatten(Mappings.of(item), pass, resources);
      } else {
        pass.problem(pass.first(document, "items"), "every item of a List is a resource");
      }
    }
  }

  private static List<?> items(Map<String, @Nullable Object> list, Pass pass) {
    Object items = list.get("items");
    if (items == null || items instanceof List<?>) {
      return items == null ? List.of() : (List<?>) items;
    }
    pass.problem(pass.first(list, "items"), "items is a list of resources");
    return List.of();
  }
}
