package dev.jobwright.manifest;

import dev.jobwright.manifest.ManifestException.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a text: the path it is at, the problems it met and, if it was asked to look, where
 * everything stands.
 *
 * <p>Looking costs a quarter of the time, so a text is read without, and again when there is a
 * problem to point at.
 */
final class Pass {
  /** Deeper than any manifest, and shallow enough for every stack. */
  static final int MAX_DEPTH = 100;

  final Trail trail = new Trail();
  private final Source source;
  private final @Nullable Positions positions;
  private final List<Problem> problems = new ArrayList<>();

  private Pass(Source source, @Nullable Positions positions) {
    this.source = source;
    this.positions = positions;
  }

  static Pass quick(Source source) {
    return new Pass(source, null);
  }

  static Pass looking(Source source, Positions positions) {
    return new Pass(source, positions);
  }

  /** Begins the reading anew. */
  Pass again() {
    return new Pass(source, positions);
  }

  String text() {
    return source.text();
  }

  boolean looks() {
    return positions != null;
  }

  void start(Object container, Position at) {
    if (positions != null) {
      positions.start(container, at);
    }
  }

  void part(Object container, String step, Position at) {
    if (positions != null) {
      positions.part(container, step, at);
    }
  }

  void part(Object list, int index, Position at) {
    if (positions != null) {
      positions.part(list, String.valueOf(index), at);
    }
  }

  /** Remembers a field that was written in other words than its value has. */
  void word(Object container, String field, @Nullable Object value, String written) {
    if (positions != null && !written.equals(String.valueOf(value))) {
      positions.word(container, field, written);
    }
  }

  /** Returns where a field of a mapping was first written. */
  Position first(Object container, String field) {
    Positions.Part part = positions == null ? null : positions.part(container, field);
    return part == null ? Position.START : part.at();
  }

  /** Keeps a message from telling what was meant as a password and looks like an alias or a tag. */
  String unlessSecret(String message) {
    return trail.holdsSecret() ? "must be text; write it in quotes" : message;
  }

  /** Notes a problem and goes on reading. */
  void problem(Position at, String message) {
    problems.add(new Problem(source.name(), at.line(), at.column(), trail.toString(), message));
    if (problems.size() == ManifestException.MAX_PROBLEMS) {
      throw failure();
    }
  }

  /** Notes a problem after which nothing more can be read. */
  ManifestException stop(Position at, String message) {
    problem(at, message);
    return failure();
  }

  /** Ends the reading. */
  void finish() {
    if (!problems.isEmpty()) {
      throw failure();
    }
  }

  private ManifestException failure() {
    return new ManifestException(problems);
  }
}
