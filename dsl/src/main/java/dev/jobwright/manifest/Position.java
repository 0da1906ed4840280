package dev.jobwright.manifest;

/** A place in a text. Line and column count from 1. */
record Position(int line, int column) {
  static final Position START = new Position(1, 1);

  /** Returns the place {@code offset} characters into {@code text}. */
  static Position of(CharSequence text, int offset) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < offset; i++) {
      char c = text.charAt(i);
      boolean lineEnds =
          c == '\n' || (c == '\r' && !(i + 1 < offset && text.charAt(i + 1) == '\n'));
      line = lineEnds ? line + 1 : line;
      column = lineEnds ? 1 : Character.isLowSurrogate(c) ? column : column + 1;
    }
    return new Position(line, column);
  }
}
