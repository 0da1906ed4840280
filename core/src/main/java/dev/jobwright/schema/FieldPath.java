package dev.jobwright.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a path such as {@code spec.template.spec.containers[0].image} into its steps.
 *
 * <p>A step in brackets is a list index or a map key; a key may hold dots and slashes and may be
 * quoted: {@code metadata.labels[example.com/team]}, {@code metadata.labels["example.com/team"]}.
 */
public final class FieldPath {
  private FieldPath() {}

  /**
   * Splits a path.
   *
   * @param path the path; empty for the document itself
   * @return the field names, indexes and keys in order
   * @throws IllegalArgumentException when a bracket is not closed, or a name or step is missing
   */
  public static List<String> steps(String path) {
    List<String> steps = new ArrayList<>();
    int at = 0;
    while (at < path.length()) {
      char c = path.charAt(at);
      if (c == '[') {
        int end = closing(path, at);
        steps.add(unquoted(path.substring(at + 1, end)));
        at = end + 1;
      } else {
        int start = nameAfterDot(path, at, steps.isEmpty());
        int end = endOfName(path, start);
        steps.add(path.substring(start, end));
        at = end;
      }
    }
    if (steps.contains("")) {
      throw new IllegalArgumentException(
          "Name missing in path '" + path + "'; write field.field, list[0] or map[key]");
    }
    return steps;
  }

  private static int nameAfterDot(String path, int at, boolean isFirst) {
    boolean dot = path.charAt(at) == '.';
    if (dot == isFirst) {
      throw new IllegalArgumentException(
          "Misplaced dot in path '" + path + "'; write field.field, list[0].field");
    }
    return dot ? at + 1 : at;
  }

  /**
   * Joins steps to a path: indexes and keys that are no plain names stand in brackets.
   *
   * @param steps field names, indexes and keys in order
   * @return the path
   */
  public static String of(List<String> steps) {
    StringBuilder path = new StringBuilder();
    for (String step : steps) {
      boolean isName = step.matches("[a-zA-Z][a-zA-Z0-9]*");
      if (isName) {
        path.append(path.isEmpty() ? "" : ".").append(step);
      } else {
        path.append('[').append(step).append(']');
      }
    }
    return path.toString();
  }

  private static int closing(String path, int open) {
    boolean quoted = path.startsWith("\"", open + 1);
    int end = quoted ? path.indexOf("\"]", open + 2) + 1 : path.indexOf(']', open);
    if (end <= open) {
      throw new IllegalArgumentException(
          "Unclosed bracket in path '" + path + "'; write list[0] or map[key]");
    }
    return end;
  }

  private static String unquoted(String key) {
    boolean quoted = key.length() > 1 && key.startsWith("\"") && key.endsWith("\"");
    return quoted ? key.substring(1, key.length() - 1) : key;
  }

  private static int endOfName(String path, int start) {
    int end = start;
    while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
      end++;
    }
    return end;
  }
}
