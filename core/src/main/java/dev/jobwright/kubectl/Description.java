package dev.jobwright.kubectl;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The lines of a description, indented by level, with tabs where cells are to be aligned. */
final class Description {
  private static final String NONE = "<none>";
  private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
  private static final int LONGEST_ANNOTATION = 140;

  private final StringBuilder lines = new StringBuilder();

  /** Adds a line. */
  Description line(int level, String text) {
    lines.append("  ".repeat(level)).append(text).append('\n');
    return this;
  }

  /** Adds a line of a title and a value. */
  Description field(int level, String title, Object value) {
    return line(level, title + ":\t" + value);
  }

  /** Adds labels, one a line, in the order of their keys. */
  void labels(String title, Map<String, String> labels) {
    many(title, labels.isEmpty() ? Stream.of(NONE) : entries(labels, "="));
  }

  /** Adds annotations, long ones cut. */
  void annotations(String title, Map<String, String> annotations) {
    Map<String, String> shown = new TreeMap<>(annotations);
    shown.remove(LAST_APPLIED);
    if (shown.isEmpty()) {
      many(title, Stream.of(NONE));
      return;
    }
    many(
        title,
        shown.entrySet().stream().flatMap(entry -> annotation(entry.getKey(), entry.getValue())));
  }

  private static Stream<String> annotation(String key, String value) {
    String text = value.endsWith("\n") ? value.substring(0, value.length() - 1) : value;
    if (text.length() + key.length() + 2 <= LONGEST_ANNOTATION && !text.contains("\n")) {
      return Stream.of(key + ": " + text);
    }
    return Stream.concat(
        Stream.of(key + ":"),
        text.lines().map(line -> "  " + shortened(line, LONGEST_ANNOTATION - 2)));
  }

  private static String shortened(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length) + "...";
  }

  static Stream<String> entries(Map<String, String> map, String separator) {
    return new TreeMap<>(map)
        .entrySet().stream().map(entry -> entry.getKey() + separator + entry.getValue());
  }

  /** Adds a title and values below each other. */
  void many(String title, Stream<String> values) {
    List<String> all = values.toList();
    for (int i = 0; i < all.size(); i++) {
      lines.append(i == 0 ? title + ":" : "").append('\t').append(all.get(i)).append('\n');
    }
  }

  @Override
  public String toString() {
    return new TabWriter(0, 2).align(lines.toString());
  }
}
