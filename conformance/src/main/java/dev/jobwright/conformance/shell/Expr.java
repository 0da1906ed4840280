package dev.jobwright.conformance.shell;

import java.util.List;
import java.util.Map;

/** The program {@code expr}, for numbers and comparisons. */
final class Expr {
  private Expr() {}

  static int run(List<String> words, Streams streams) {
    List<String> terms = words.subList(1, words.size());
    String result = value(terms);
    streams.line(result);
    return result.isEmpty() || result.equals("0") ? 1 : 0;
  }

  private static String value(List<String> terms) {
    if (terms.size() == 1) {
      return terms.get(0);
    }
    if (terms.size() == 3 && terms.get(1).matches("=|!=")) {
      return terms.get(0).equals(terms.get(2)) == terms.get(1).equals("=") ? "1" : "0";
    }
    String expression = String.join(" ", terms).replaceAll("(?<![<>!=])=(?!=)", "==");
    return Long.toString(Arithmetic.of(expression, Map.of()));
  }
}
