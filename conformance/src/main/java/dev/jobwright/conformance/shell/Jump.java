package dev.jobwright.conformance.shell;

/** Leaves what is being run: a loop, a function, or the shell. */
final class Jump extends RuntimeException {
  private static final long serialVersionUID = 1L;

  final transient Kind kind;

  /** How many loops are left, or the exit code. */
  final int number;

  Jump(Kind kind, int number) {
    super(kind.name(), null, false, false);
    this.kind = kind;
    this.number = number;
  }

  /** What is left. */
  enum Kind {
    /** Loops. */
    BREAK,
    /** Loops, but for the last of them, which goes on. */
    CONTINUE,
    /** A function. */
    RETURN,
    /** The shell. */
    EXIT
  }
}
