package dev.jobwright.conformance.shell;

import dev.jobwright.conformance.shell.Word.Part;
import java.util.ArrayList;
import java.util.List;

/** Reads words of a script. */
final class WordReader {
  private static final String ENDS = " \t\n;&|<>()";
  private static final String SPECIAL = "?$!#@*-0123456789";

  private final String script;
  private int at;

  WordReader(String script, int from) {
    this.script = script;
    at = from;
  }

  /** Returns where it has come to. */
  int position() {
    return at;
  }

  /** Reads a word up to what ends it. */
  Word word() {
    return new Word(parts(ENDS, false));
  }

  /** Reads up to one of the characters, which is not passed. */
  private List<Part> parts(String ends, boolean quoted) {
    List<Part> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    while (at < script.length() && ends.indexOf(script.charAt(at)) < 0) {
      char c = script.charAt(at);
      if (c == '\\' && at + 1 < script.length()) {
        escape(text, parts, quoted);
      } else if (c == '\'' && !quoted) {
        flush(text, parts, false);
        int end = indexOf("'", at + 1);
        parts.add(new Word.Text(script.substring(at + 1, end), true));
        at = end + 1;
      } else if (c == '"' && !quoted) {
        flush(text, parts, false);
        at++;
        parts.add(new Word.Text("", true));
        parts.addAll(parts("\"", true));
        at++;
      } else if (c == '$' && at + 1 < script.length() && beginsExpansion(script.charAt(at + 1))) {
        flush(text, parts, quoted);
        parts.add(dollar(quoted));
      } else if (c == '`') {
        flush(text, parts, quoted);
        int end = indexOf("`", at + 1);
        String inner = script.substring(at + 1, end).replace("\\`", "`");
        parts.add(new Word.Output(new ScriptParser(inner).script(), quoted));
        at = end + 1;
      } else {
        text.append(c);
        at++;
      }
    }
    flush(text, parts, quoted);
    return parts;
  }

  private static boolean beginsExpansion(char c) {
    return c == '{' || c == '(' || c == '_' || Character.isLetter(c) || SPECIAL.indexOf(c) >= 0;
  }

  private void escape(StringBuilder text, List<Part> parts, boolean quoted) {
    char next = script.charAt(at + 1);
    at += 2;
    if (next == '\n') {
      return;
    }
    if (quoted && "$`\"\\".indexOf(next) < 0) {
      text.append('\\').append(next);
      return;
    }
    flush(text, parts, quoted);
    parts.add(new Word.Text(String.valueOf(next), true));
  }

  private static void flush(StringBuilder text, List<Part> parts, boolean quoted) {
    if (text.length() > 0) {
      parts.add(new Word.Text(text.toString(), quoted));
      text.setLength(0);
    }
  }

  private Part dollar(boolean quoted) {
    if (script.startsWith("$((", at)) {
      int end = closing(at + 3, 2);
      Word expression = new Word(new WordReader(script.substring(at + 3, end), 0).parts("", true));
      at = end + 2;
      return new Word.Sum(expression, quoted);
    }
    if (script.startsWith("$(", at)) {
      int end = closing(at + 2, 1);
      List<Command> inner = new ScriptParser(script.substring(at + 2, end)).script();
      at = end + 1;
      return new Word.Output(inner, quoted);
    }
    if (script.startsWith("${", at)) {
      at += 2;
      return braced(quoted);
    }
    at++;
    return new Word.Parameter(name(), "", Word.of(""), quoted);
  }

  private Part braced(boolean quoted) {
    boolean length = script.charAt(at) == '#' && script.charAt(at + 1) != '}';
    at += length ? 1 : 0;
    String name = name();
    String operator = length ? "#length" : operator();
    Word operand = new Word(parts("}", quoted));
    at++;
    return new Word.Parameter(name, operator, operand, quoted);
  }

  private String operator() {
    for (String operator :
        List.of(":-", ":=", ":+", ":?", "##", "%%", "//", "-", "=", "+", "?", "#", "%", "/", ":")) {
      if (script.startsWith(operator, at)) {
        at += operator.length();
        return operator;
      }
    }
    return "";
  }

  private String name() {
    int from = at;
    if (SPECIAL.indexOf(script.charAt(at)) >= 0) {
      at++;
    } else {
      while (at < script.length() && isNamed(script.charAt(at))) {
        at++;
      }
    }
    return script.substring(from, at);
  }

  static boolean isNamed(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  /** Returns where so many parentheses close that were open before a position. */
  private int closing(int from, int open) {
    int depth = open;
    char quote = 0;
    for (int i = from; i < script.length(); i++) {
      char c = script.charAt(i);
      if (c == '\\') {
        i++;
      } else if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i - open + 1;
      }
    }
    throw new IllegalArgumentException("script \"" + script + "\": a parenthesis is not closed");
  }

  private int indexOf(String end, int from) {
    int found = script.indexOf(end, from);
    if (found < 0) {
      throw new IllegalArgumentException("script \"" + script + "\": " + end + " is not closed");
    }
    return found;
  }
}
