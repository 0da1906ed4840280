package dev.jobwright.conformance.shell;

import java.util.List;
import java.util.Map;

/** Works out integer expressions as they stand in {@code $((…))}. */
final class Arithmetic {
  /** The binary operators, those that bind least first. */
  private static final List<List<String>> LEVELS =
      List.of(
          List.of("||"),
          List.of("&&"),
          List.of("|"),
          List.of("^"),
          List.of("&"),
          List.of("==", "!="),
          List.of("<=", ">=", "<", ">"),
          List.of("<<", ">>"),
          List.of("+", "-"),
          List.of("*", "/", "%"));

  private static final List<String> ASSIGNMENTS = List.of("=", "+=", "-=", "*=", "/=", "%=");

  private final String text;
  private final Map<String, String> variables;
  private int at;

  private Arithmetic(String text, Map<String, String> variables) {
    this.text = text;
    this.variables = variables;
  }

  /** Returns what an expression comes to; it may set variables. */
  static long of(String expression, Map<String, String> variables) {
    Arithmetic arithmetic = new Arithmetic(expression, variables);
    arithmetic.skip();
    if (arithmetic.at == expression.length()) {
      return 0;
    }
    long value = arithmetic.choice();
    if (arithmetic.at < expression.length()) {
      throw new ShellException("arithmetic syntax error");
    }
    return value;
  }

  private long choice() {
    long condition = binary(0);
    if (!take("?")) {
      return condition;
    }
    long yes = choice();
    if (!take(":")) {
      throw new ShellException("arithmetic syntax error");
    }
    long no = choice();
    return condition != 0 ? yes : no;
  }

  private long binary(int level) {
    if (level == LEVELS.size()) {
      return unary();
    }
    long left = binary(level + 1);
    for (String operator = operator(level); !operator.isEmpty(); operator = operator(level)) {
      left = apply(operator, left, binary(level + 1));
    }
    return left;
  }

  /** Takes an operator of a level, unless it is the beginning of a longer one. */
  private String operator(int level) {
    skip();
    for (String operator : LEVELS.get(level)) {
      boolean doubled =
          operator.length() == 1 && text.startsWith(operator + operator, at) && level < 9;
      boolean assigns = operator.length() == 1 && text.startsWith(operator + "=", at);
      boolean signs = "+-".contains(operator);
      if (text.startsWith(operator, at) && !(doubled && !signs) && !(assigns && level < 6)) {
        at += operator.length();
        return operator;
      }
    }
    return "";
  }

  private static long apply(String operator, long left, long right) {
    return switch (operator) {
      case "||" -> left != 0 || right != 0 ? 1 : 0;
      case "&&" -> left != 0 && right != 0 ? 1 : 0;
      case "|" -> left | right;
      case "^" -> left ^ right;
      case "&" -> left & right;
      case "==" -> left == right ? 1 : 0;
      case "!=" -> left != right ? 1 : 0;
      case "<=" -> left <= right ? 1 : 0;
      case ">=" -> left >= right ? 1 : 0;
      case "<" -> left < right ? 1 : 0;
      case ">" -> left > right ? 1 : 0;
      case "<<" -> left << right;
      case ">>" -> left >> right;
      case "+" -> left + right;
      case "-" -> left - right;
      case "*" -> left * right;
      case "/" -> left / divisor(right);
      default -> left % divisor(right);
    };
  }

  private static long divisor(long value) {
    if (value == 0) {
      throw new ShellException("divide by zero");
    }
    return value;
  }

  private long unary() {
    skip();
    if (take("++") || take("--")) {
      long step = text.charAt(at - 1) == '+' ? 1 : -1;
      skip();
      String name = name();
      return set(name, get(name) + step);
    }
    if (take("!")) {
      return unary() == 0 ? 1 : 0;
    }
    if (take("-")) {
      return -unary();
    }
    if (take("+")) {
      return unary();
    }
    if (take("~")) {
      return ~unary();
    }
    if (take("(")) {
      long value = choice();
      if (!take(")")) {
        throw new ShellException("arithmetic syntax error");
      }
      return value;
    }
    return at < text.length() && Character.isDigit(text.charAt(at)) ? number() : variable();
  }

  private long number() {
    int from = at;
    while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    try {
      return Long.decode(text.substring(from, at));
    } catch (NumberFormatException e) {
      throw new ShellException("arithmetic syntax error");
    }
  }

  private long variable() {
    String name = name();
    if (name.isEmpty()) {
      throw new ShellException("arithmetic syntax error");
    }
    if (take("++") || take("--")) {
      long before = get(name);
      set(name, before + (text.charAt(at - 1) == '+' ? 1 : -1));
      return before;
    }
    skip();
    for (String assignment : ASSIGNMENTS) {
      if (text.startsWith(assignment, at) && !text.startsWith("==", at)) {
        at += assignment.length();
        long value = choice();
        return set(
            name,
            assignment.length() == 1 ? value : apply(assignment.substring(0, 1), get(name), value));
      }
    }
    return get(name);
  }

  private long get(String name) {
    String value = variables.getOrDefault(name, "").trim();
    return value.isEmpty() || value.equals(name) ? 0 : of(value, variables);
  }

  private long set(String name, long value) {
    variables.put(name, Long.toString(value));
    return value;
  }

  private String name() {
    int from = at;
    while (at < text.length() && WordReader.isNamed(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at);
  }

  private boolean take(String token) {
    skip();
    boolean found = text.startsWith(token, at);
    at += found ? token.length() : 0;
    return found;
  }

  private void skip() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
