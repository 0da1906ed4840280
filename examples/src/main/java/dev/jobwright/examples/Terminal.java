package dev.jobwright.examples;

import java.io.Console;

/** Tells whether a person reads the output on a terminal, or a file or another program does. */
final class Terminal {

  private Terminal() {}

  @SuppressWarnings("SystemConsoleNull") // JDK 22 and newer are asked below
  static boolean isInteractive() {
    Console console = System.console();
    return console != null && isTerminal(console);
  }

  /** Since JDK 22 there is a console without a terminal too, and a method that tells. */
  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("Console.isTerminal", e);
    }
  }
}
