package dev.jobwright.conformance.shell;

/** Something that a shell tells of and ends its script for. */
final class ShellException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ShellException(String message) {
    super(message);
  }
}
