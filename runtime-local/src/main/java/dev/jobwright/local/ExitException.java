package dev.jobwright.local;

/** Ends a task with an exit code, as {@code exit} ends a process. */
public final class ExitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The exit code, 0 to 255. */
  private final int code;

  /**
   * Creates the exception.
   *
   * @param code the exit code, 0 to 255
   * @throws IllegalArgumentException if there is no such exit code
   */
  public ExitException(int code) {
    super("exit code " + code, null, false, false);
    if (code < 0 || code > 255) {
      throw new IllegalArgumentException("exit code " + code + ": must be between 0 and 255");
    }
    this.code = code;
  }

  /**
   * Returns the exit code.
   *
   * @return 0 to 255
   */
  public int code() {
    return code;
  }
}
