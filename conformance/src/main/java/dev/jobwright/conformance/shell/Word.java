package dev.jobwright.conformance.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A word of a script, as it was written: its parts are put together when it is used. */
record Word(List<Part> parts) {

  static Word of(String text) {
    return new Word(List.of(new Text(text, false)));
  }

  /** Returns the word if nothing of it is quoted or to be replaced; otherwise {@code null}. */
  @Nullable String plain() {
    StringBuilder plain = new StringBuilder();
    for (Part part : parts) {
      if (!(part instanceof Text text) || text.quoted()) {
        return null;
      }
      plain.append(text.text());
    }
    return plain.toString();
  }

  /** A part of a word. */
  sealed interface Part {

    /** Returns whether it stands in quotes: it is one field then, and no pattern. */
    boolean quoted();
  }

  /** What stands for itself. */
  record Text(String text, boolean quoted) implements Part {}

  /**
   * The value of a parameter.
   *
   * @param operator such as {@code :-} or {@code %}; empty for the value as it is
   * @param operand what stands behind the operator
   */
  record Parameter(String name, String operator, Word operand, boolean quoted) implements Part {}

  /** What a script writes. */
  record Output(List<Command> script, boolean quoted) implements Part {}

  /** What an arithmetic expression comes to. */
  record Sum(Word expression, boolean quoted) implements Part {}
}
