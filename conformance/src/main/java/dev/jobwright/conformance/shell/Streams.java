package dev.jobwright.conformance.shell;

import java.util.function.Consumer;

/**
 * What a command reads from and writes to.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 */
record Streams(Input in, Consumer<String> out, Consumer<String> err) {

  Streams withOut(Consumer<String> other) {
    return new Streams(in, other, err);
  }

  Streams withErr(Consumer<String> other) {
    return new Streams(in, out, other);
  }

  Streams withIn(String text) {
    return new Streams(new Input(text), out, err);
  }

  void line(String text) {
    out.accept(text + "\n");
  }

  /** Tells of an error; returns the exit code of a command that has failed. */
  int fail(String message) {
    err.accept(message + "\n");
    return 1;
  }

  /** Text that is read bit by bit. */
  static final class Input {
    private final String text;
    private int at;

    Input(String text) {
      this.text = text;
    }

    boolean isOver() {
      return at >= text.length();
    }

    String line() {
      int end = text.indexOf('\n', at);
      String line = end < 0 ? text.substring(at) : text.substring(at, end);
      at = end < 0 ? text.length() : end + 1;
      return line;
    }

    String rest() {
      String rest = text.substring(at);
      at = text.length();
      return rest;
    }
  }
}
