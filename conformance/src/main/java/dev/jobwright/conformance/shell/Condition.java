package dev.jobwright.conformance.shell;

import java.util.List;

/** Works out what {@code test} and {@code [} are asked. */
final class Condition {
  private static final int FALSE = 1;
  private static final int WRONG = 2;

  private final List<String> terms;
  private final FileTree files;
  private final String folder;
  private int at;

  private Condition(List<String> terms, FileTree files, String folder) {
    this.terms = terms;
    this.files = files;
    this.folder = folder;
  }

  /** Returns the exit code: 0 when it is so, 1 when it is not, 2 when it makes no sense. */
  static int test(Shell shell, List<String> words, Streams streams) {
    List<String> terms = words.subList(1, words.size());
    if (words.get(0).startsWith("[")) {
      String close = words.get(0).replace('[', ']');
      if (terms.isEmpty() || !terms.get(terms.size() - 1).equals(close)) {
        streams.fail("sh: missing " + close);
        return WRONG;
      }
      terms = terms.subList(0, terms.size() - 1);
    }
    Condition condition = new Condition(terms, shell.process.machine().files(), shell.folder);
    try {
      boolean holds = !terms.isEmpty() && condition.any();
      if (condition.at < terms.size()) {
        throw new IllegalArgumentException(terms.get(condition.at) + ": unknown operand");
      }
      return holds ? 0 : FALSE;
    } catch (IllegalArgumentException e) {
      streams.fail("sh: " + e.getMessage());
      return WRONG;
    }
  }

  private boolean any() {
    boolean holds = all();
    while (take("-o") || take("||")) {
      holds |= all();
    }
    return holds;
  }

  private boolean all() {
    boolean holds = one();
    while (take("-a") || take("&&")) {
      holds &= one();
    }
    return holds;
  }

  private boolean one() {
    if (isBinary()) {
      String left = terms.get(at);
      String operator = terms.get(at + 1);
      String right = terms.get(at + 2);
      at += 3;
      return compare(left, operator, right);
    }
    if (at + 1 < terms.size() && take("!")) {
      return !one();
    }
    if (at + 1 < terms.size() && take("(")) {
      boolean holds = any();
      take(")");
      return holds;
    }
    if (at + 1 < terms.size() && terms.get(at).matches("-[a-zA-Z]")) {
      at += 2;
      return is(terms.get(at - 2), terms.get(at - 1));
    }
    return at < terms.size() && !terms.get(at++).isEmpty();
  }

  private boolean isBinary() {
    return at + 2 < terms.size()
        && terms.get(at + 1).matches("=|==|!=|<|>|-eq|-ne|-lt|-le|-gt|-ge|-nt|-ot|-ef");
  }

  private boolean take(String term) {
    boolean found = at < terms.size() && terms.get(at).equals(term);
    at += found ? 1 : 0;
    return found;
  }

  private static boolean compare(String left, String operator, String right) {
    return switch (operator) {
      case "=", "==" -> left.equals(right);
      case "!=" -> !left.equals(right);
      case "<" -> left.compareTo(right) < 0;
      case ">" -> left.compareTo(right) > 0;
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
    try {
      return Long.parseLong(text.trim());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(text + ": bad number", e);
    }
  }

  private boolean is(String operator, String text) {
    String path = FileTree.absolute(folder, text);
    return switch (operator) {
      case "-n" -> !text.isEmpty();
      case "-z" -> text.isEmpty();
      case "-e", "-r", "-w" -> files.exists(path);
      case "-f" -> files.read(path) != null;
      case "-d" -> files.isFolder(path);
      case "-s" -> !String.valueOf(files.read(path)).isEmpty() && files.exists(path);
      case "-x" -> files.isFolder(path) || files.read(path) != null;
      default -> false;
    };
  }
}
