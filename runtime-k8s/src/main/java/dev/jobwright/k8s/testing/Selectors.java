package dev.jobwright.k8s.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads label and field selectors. */
final class Selectors {
  private static final Pattern IN = Pattern.compile("(\\S+) (in|notin) \\(([^)]*)\\)");

  private Selectors() {}

  /** Returns what a list or watch asks for; each part of a selector must hold. */
  static Predicate<Map<String, Object>> of(HttpRequest request) {
    Predicate<Map<String, Object>> all = object -> true;
    for (String part : parts(request.query("labelSelector"))) {
      all = all.and(object -> label(part, labels(object)));
    }
    for (String part : parts(request.query("fieldSelector"))) {
      all = all.and(object -> field(part, object));
    }
    return all;
  }

  private static Map<String, String> labels(Map<String, Object> object) {
    return Doc.strings(Doc.map(object, "metadata"), "labels");
  }

  private static List<String> parts(String selector) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < selector.length(); i++) {
      char c = selector.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(part.toString().strip());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString().strip());
    parts.removeIf(String::isEmpty);
    return parts;
  }

  private static boolean label(String part, Map<String, String> labels) {
    Matcher in = IN.matcher(part);
    if (in.matches()) {
      String value = labels.get(in.group(1));
      boolean listed =
          value != null && List.of(in.group(3).strip().split("\\s*,\\s*")).contains(value);
      return listed == in.group(2).equals("in");
    }
    if (part.contains("=")) {
      return isEqual(part, key -> labels.getOrDefault(key, "\0"));
    }
    return part.startsWith("!")
        ? !labels.containsKey(part.substring(1).strip())
        : labels.containsKey(part);
  }

  private static boolean field(String part, Map<String, Object> object) {
    return isEqual(
        part,
        path -> {
          Map<String, Object> at = object;
          String[] steps = path.split("\\.");
          for (int i = 0; i < steps.length - 1; i++) {
            at = Doc.map(at, steps[i]);
          }
          return Doc.text(at, steps[steps.length - 1]);
        });
  }

  private static boolean isEqual(String part, UnaryOperator<String> values) {
    int not = part.indexOf("!=");
    int at = not >= 0 ? not : part.indexOf('=');
    String key = part.substring(0, at).strip();
    String wanted = part.substring(at + 1).replaceFirst("^=", "").strip();
    return wanted.equals(values.apply(key)) == (not < 0);
  }
}
