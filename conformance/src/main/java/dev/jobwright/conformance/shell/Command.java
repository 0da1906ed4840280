package dev.jobwright.conformance.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command of a script. */
sealed interface Command {

  /** A program, built-in or function with its arguments, or variables to be set. */
  record Simple(List<Assignment> assignments, List<Word> words, List<Redirection> redirections)
      implements Command {}

  /** Commands each of which reads what the one before it writes. */
  record Pipeline(List<Command> commands, boolean negated) implements Command {}

  /** One command, and another one that is run if it has succeeded, or if it has not. */
  record Either(Command first, boolean onSuccess, Command second) implements Command {}

  /** A command that the shell does not wait for. */
  record Background(Command command) implements Command {}

  /** Commands in braces or parentheses. */
  record Group(List<Command> body, boolean apart, List<Redirection> redirections)
      implements Command {}

  /** A choice. */
  record If(List<Command> condition, List<Command> then, List<Command> otherwise)
      implements Command {}

  /** A loop that goes on while its condition succeeds, or until it does. */
  record While(List<Command> condition, boolean until, List<Command> body) implements Command {}

  /** A loop over words; over the arguments when none are given. */
  record For(String name, @Nullable List<Word> words, List<Command> body) implements Command {}

  /** A choice by patterns. */
  record Case(Word subject, List<Branch> branches) implements Command {}

  /** Patterns, and what is done when one of them matches. */
  record Branch(List<Word> patterns, List<Command> body) {}

  /** A function that is given a name. */
  record Function(String name, Command body) implements Command {}

  /** A variable and its value. */
  record Assignment(String name, Word value) {}

  /**
   * Where a command reads from or writes to.
   *
   * @param stream the number of the stream
   * @param operator such as {@code >>} or {@code >&}
   * @param target the file or stream
   */
  record Redirection(int stream, String operator, Word target) {}
}
