package dev.jobwright.conformance;

import java.util.List;

/** A command of a shell script, as far as recorded containers use the shell. */
sealed interface ShellCommand {

  /**
   * Returns when the command is run.
   *
   * @return the link to the command before it
   */
  Link link();

  /**
   * A program or built-in with its arguments.
   *
   * @param link when it is run
   * @param words the name and the arguments, without quotes
   * @param background whether the shell goes on at once
   */
  record Simple(Link link, List<String> words, boolean background) implements ShellCommand {}

  /**
   * A loop.
   *
   * @param link when it is run
   * @param condition goes on as long as this succeeds
   * @param body what is done each time
   */
  record While(Link link, List<ShellCommand> condition, List<ShellCommand> body)
      implements ShellCommand {}

  /**
   * A choice.
   *
   * @param link when it is run
   * @param condition what decides
   * @param then what is done when that succeeds
   * @param otherwise what is done when it fails
   */
  record If(
      Link link,
      List<ShellCommand> condition,
      List<ShellCommand> then,
      List<ShellCommand> otherwise)
      implements ShellCommand {}

  /** When a command is run, after the one before it. */
  enum Link {
    /** Whatever that returned. */
    ALWAYS,
    /** When that succeeded. */
    AND,
    /** When that failed. */
    OR
  }
}
