package dev.jobwright.validation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value of a document and the place where it stands; what is wrong with it is reported here.
 *
 * <p>Null means absent, as for the API server. A value of the wrong kind reads as absent too: the
 * structure of a document is checked apart from its rules. Paths are put together only for reports.
 */
final class Node {
  private static final int FIELD = -1;
  private static final int KEY = -2;

  private final @Nullable Node parent;
  private final String step;
  private final int index;
  private final @Nullable Object value;
  private final Report report;

  /**
   * What all nodes of a document share.
   *
   * <p>It holds on to the last node made, so that the JVM's compiler sees each one escape.
   * Otherwise it tries to do without the objects, and with the hundreds that a check makes it takes
   * half a minute over that, to save nothing that can be measured.
   */
  private static final class Report {
    final List<Violation> violations;

    @SuppressWarnings("UnusedVariable") // see above
    @Nullable Node last;

    Report(List<Violation> violations) {
      this.violations = violations;
    }
  }

  private Node(
      @Nullable Node parent, String step, int index, @Nullable Object value, Report report) {
    this.parent = parent;
    this.step = step;
    this.index = index;
    this.value = value;
    this.report = report;
    report.last = this;
  }

  /** The whole document; its violations are added to the report. */
  static Node root(@Nullable Object document, List<Violation> report) {
    return new Node(null, "", FIELD, document, new Report(report));
  }

  // Where to go

  Node field(String name) {
    return at(name, value instanceof Map<?, ?> map ? map.get(name) : null);
  }

  Node field(String name, String next) {
    return field(name).field(next);
  }

  /**
   * A place below this one for a value that stands elsewhere, as some of the server's paths have
   * it.
   */
  Node at(String name, @Nullable Object value) {
    return new Node(this, name, FIELD, value, report);
  }

  /** The value of a key of a map that is data: {@code labels[team]}. */
  Node key(String key) {
    return new Node(this, key, KEY, map().get(key), report);
  }

  /** The same place with another value. */
  Node with(@Nullable Object other) {
    return new Node(parent, step, index, other, report);
  }

  List<Node> items() {
    List<?> list = list();
    if (list.isEmpty()) {
      return List.of();
    }
    List<Node> items = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      items.add(item(i, list.get(i)));
    }
    return items;
  }

  Node item(int i, @Nullable Object item) {
    return new Node(this, "", i, item, report);
  }

  // What is there

  boolean isPresent() {
    return value != null;
  }

  boolean isAbsent() {
    return value == null;
  }

  /** Whether a field is there. */
  boolean has(String name) {
    return value instanceof Map<?, ?> map && map.get(name) != null;
  }

  /**
   * Whether any of the fields is there. Most objects have few of the fields they may have: rules
   * that ask first are quicker, and less for the JVM to compile.
   */
  boolean hasAny(Set<String> fields) {
    for (Object name : map().keySet()) {
      if (name instanceof String && fields.contains(name)) {
        return true;
      }
    }
    return false;
  }

  @Nullable Object value() {
    return value;
  }

  Map<?, ?> map() {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  List<?> list() {
    return value instanceof List<?> list ? list : List.of();
  }

  List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (Object item : list()) {
      texts.add(item instanceof String text ? text : "");
    }
    return texts;
  }

  /** The text; empty when absent. */
  String text() {
    return value instanceof String text ? text : "";
  }

  boolean isEmptyText() {
    return text().isEmpty();
  }

  boolean is(String word) {
    return word.equals(value);
  }

  boolean isTrue() {
    return Boolean.TRUE.equals(value);
  }

  boolean isFalse() {
    return Boolean.FALSE.equals(value);
  }

  /** The whole number; null when absent. */
  @Nullable Long number() {
    if (value instanceof Integer || value instanceof Long) {
      return ((Number) value).longValue();
    }
    return value instanceof BigInteger big && big.bitLength() < Long.SIZE ? big.longValue() : null;
  }

  long number(long whenAbsent) {
    if (value instanceof Long whole) {
      return whole;
    }
    Long number = number();
    return number == null ? whenAbsent : number;
  }

  /** Whether a whole number is there and is more than the bound. */
  boolean isAbove(long bound) {
    return number(Long.MIN_VALUE) > bound;
  }

  // What is wrong

  void required(String detail) {
    add(Reason.REQUIRED, null, detail);
  }

  void invalid(String detail) {
    add(Reason.INVALID, value, detail);
  }

  void invalid(@Nullable Object shown, String detail) {
    add(Reason.INVALID, shown, detail);
  }

  /** As {@link #invalid(String)}; an absent text is shown as the empty one it reads as. */
  void badText(String detail) {
    add(Reason.INVALID, text(), detail);
  }

  void forbidden(String detail) {
    add(Reason.FORBIDDEN, null, detail);
  }

  void notSupported(String... supported) {
    add(
        Reason.NOT_SUPPORTED,
        value,
        "supported values: \"" + String.join("\", \"", supported) + "\"");
  }

  void duplicate() {
    add(Reason.DUPLICATE, value, "must be unique");
  }

  void duplicate(Object shown) {
    add(Reason.DUPLICATE, shown, "must be unique");
  }

  void notFound(String detail) {
    add(Reason.NOT_FOUND, value, detail);
  }

  void tooLong(int bytes) {
    add(Reason.TOO_LONG, null, "may not be more than " + bytes + " bytes; use less");
  }

  void tooMany(int most) {
    add(Reason.TOO_MANY, list().size(), "must have at most " + most + " items");
  }

  void typeInvalid(@Nullable Object shown, String detail) {
    add(Reason.TYPE_INVALID, shown, detail);
  }

  void unknownField(String detail) {
    add(Reason.UNKNOWN_FIELD, null, detail);
  }

  private void add(Reason reason, @Nullable Object shown, String detail) {
    report.violations.add(new Violation(path(), reason, shown, detail));
  }

  /** How many violations there are so far, in the whole document. */
  int reported() {
    return report.violations.size();
  }

  String path() {
    StringBuilder path = new StringBuilder();
    appendPath(path);
    return path.toString();
  }

  private void appendPath(StringBuilder path) {
    if (parent == null) {
      return;
    }
    parent.appendPath(path);
    if (index >= 0) {
      path.append('[').append(index).append(']');
      return;
    }
    if (index == KEY) {
      path.append('[').append(step).append(']');
      return;
    }
    if (path.length() > 0) {
      path.append('.');
    }
    path.append(step);
  }
}
