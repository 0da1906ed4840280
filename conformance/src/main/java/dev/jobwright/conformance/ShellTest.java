package dev.jobwright.conformance;

import java.util.List;

/** The shell's {@code test} and {@code [}. */
final class ShellTest {

  private ShellTest() {}

  static boolean holds(List<String> words) {
    List<String> terms = words.subList(1, words.size() - (words.get(0).equals("[") ? 1 : 0));
    if (terms.size() != 3) {
      return !terms.isEmpty()
          && !terms.get(terms.size() - 1).isEmpty()
          && !terms.get(0).equals("-f");
    }
    String left = terms.get(0);
    String right = terms.get(2);
    return switch (terms.get(1)) {
      case "=", "==" -> left.equals(right);
      case "!=" -> !left.equals(right);
      case "-eq" -> number(left) == number(right);
      case "-ne" -> number(left) != number(right);
      case "-lt" -> number(left) < number(right);
      case "-le" -> number(left) <= number(right);
      case "-gt" -> number(left) > number(right);
      case "-ge" -> number(left) >= number(right);
      default -> false;
    };
  }

  private static long number(String text) {
    return text.isEmpty() ? 0 : Long.parseLong(text);
  }
}
