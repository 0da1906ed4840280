package dev.jobwright.conformance.shell;

import dev.jobwright.conformance.shell.Command.Assignment;
import dev.jobwright.conformance.shell.Command.Branch;
import dev.jobwright.conformance.shell.Command.Redirection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads scripts as a POSIX shell does; here-documents are not read. */
final class ScriptParser {
  private static final List<String> REDIRECTIONS = List.of(">>", ">&", "<&", ">|", ">", "<");

  private final String script;
  private int at;

  ScriptParser(String script) {
    this.script = script;
  }

  /** Reads all of it. */
  List<Command> script() {
    List<Command> commands = list(Set.of());
    if (at < script.length()) {
      throw unexpected();
    }
    return commands;
  }

  private IllegalArgumentException unexpected() {
    return new IllegalArgumentException(
        "script \"%s\": syntax error at \"%s\"".formatted(script, script.substring(at)));
  }

  /** Reads commands up to one of the words, which is not passed, or to what closes them. */
  private List<Command> list(Set<String> ends) {
    List<Command> commands = new ArrayList<>();
    skipSeparators();
    while (at < script.length() && !isEnd(ends)) {
      Command command = either();
      skipBlanks();
      boolean background = is("&") && !is("&&");
      at += background ? 1 : 0;
      commands.add(background ? new Command.Background(command) : command);
      skipSeparators();
    }
    return commands;
  }

  private boolean isEnd(Set<String> ends) {
    return is(")") || is(";;") || ends.contains(peekWord());
  }

  private Command either() {
    Command first = pipeline();
    skipBlanks();
    while (is("&&") || is("||")) {
      boolean onSuccess = is("&&");
      at += 2;
      skipLines();
      first = new Command.Either(first, onSuccess, pipeline());
      skipBlanks();
    }
    return first;
  }

  private Command pipeline() {
    skipBlanks();
    boolean negated = peekWord().equals("!");
    if (negated) {
      take("!");
    }
    List<Command> commands = new ArrayList<>(List.of(command()));
    skipBlanks();
    while (is("|") && !is("||")) {
      at++;
      skipLines();
      commands.add(command());
      skipBlanks();
    }
    return commands.size() == 1 && !negated
        ? commands.get(0)
        : new Command.Pipeline(commands, negated);
  }

  private Command command() {
    skipBlanks();
    if (is("(")) {
      at++;
      List<Command> body = list(Set.of());
      take(")");
      return new Command.Group(body, true, redirections());
    }
    return switch (peekWord()) {
      case "{" -> group();
      case "if" -> choice("if");
      case "while" -> loop("while", false);
      case "until" -> loop("until", true);
      case "for" -> forEach();
      case "case" -> cases();
      default -> simple();
    };
  }

  private Command group() {
    take("{");
    List<Command> body = list(Set.of("}"));
    take("}");
    return new Command.Group(body, false, redirections());
  }

  private Command choice(String word) {
    take(word);
    List<Command> condition = list(Set.of("then"));
    take("then");
    List<Command> then = list(Set.of("elif", "else", "fi"));
    if (peekWord().equals("elif")) {
      return new Command.If(condition, then, List.of(choice("elif")));
    }
    List<Command> otherwise = List.of();
    if (peekWord().equals("else")) {
      take("else");
      otherwise = list(Set.of("fi"));
    }
    take("fi");
    return new Command.If(condition, then, otherwise);
  }

  private Command loop(String word, boolean until) {
    take(word);
    List<Command> condition = list(Set.of("do"));
    return new Command.While(condition, until, body());
  }

  private List<Command> body() {
    skipSeparators();
    take("do");
    List<Command> body = list(Set.of("done"));
    take("done");
    return body;
  }

  private Command forEach() {
    take("for");
    skipBlanks();
    String name = name();
    skipLines();
    List<Word> words = null;
    if (peekWord().equals("in")) {
      take("in");
      words = words();
    }
    return new Command.For(name, words, body());
  }

  private Command cases() {
    take("case");
    skipBlanks();
    Word subject = word();
    skipLines();
    take("in");
    skipSeparators();
    List<Branch> branches = new ArrayList<>();
    while (!peekWord().equals("esac")) {
      branches.add(branch());
      skipSeparators();
    }
    take("esac");
    return new Command.Case(subject, branches);
  }

  private Branch branch() {
    at += is("(") ? 1 : 0;
    List<Word> patterns = new ArrayList<>();
    do {
      at += is("|") ? 1 : 0;
      skipBlanks();
      patterns.add(word());
      skipBlanks();
    } while (is("|"));
    take(")");
    List<Command> body = list(Set.of("esac"));
    at += is(";;") ? 2 : 0;
    return new Branch(patterns, body);
  }

  private Command simple() {
    List<Assignment> assignments = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    List<Redirection> redirections = new ArrayList<>();
    for (skipBlanks(); !isOver(); skipBlanks()) {
      Redirection redirection = redirection();
      if (redirection != null) {
        redirections.add(redirection);
        continue;
      }
      Assignment assignment = words.isEmpty() ? assignment() : null;
      if (assignment != null) {
        assignments.add(assignment);
        continue;
      }
      words.add(word());
      if (words.size() == 1 && script.startsWith("()", at)) {
        at += 2;
        skipLines();
        return new Command.Function(String.valueOf(words.get(0).plain()), command());
      }
    }
    if (assignments.isEmpty() && words.isEmpty() && redirections.isEmpty()) {
      throw unexpected();
    }
    return new Command.Simple(assignments, words, redirections);
  }

  private boolean isOver() {
    return at >= script.length() || "\n;&|()".indexOf(script.charAt(at)) >= 0;
  }

  private List<Word> words() {
    List<Word> words = new ArrayList<>();
    for (skipBlanks(); !isOver(); skipBlanks()) {
      words.add(word());
    }
    return words;
  }

  private List<Redirection> redirections() {
    List<Redirection> redirections = new ArrayList<>();
    skipBlanks();
    for (Redirection next = redirection(); next != null; next = redirection()) {
      redirections.add(next);
      skipBlanks();
    }
    return redirections;
  }

  private @Nullable Redirection redirection() {
    int digits = at;
    while (digits < script.length() && Character.isDigit(script.charAt(digits))) {
      digits++;
    }
    if (script.startsWith("<<", digits)) {
      throw new IllegalArgumentException(
          "script \"%s\": here-documents cannot be replayed".formatted(script));
    }
    for (String operator : REDIRECTIONS) {
      if (script.startsWith(operator, digits)) {
        int usual = operator.startsWith("<") ? 0 : 1;
        int stream = digits == at ? usual : Integer.parseInt(script.substring(at, digits));
        at = digits + operator.length();
        skipBlanks();
        return new Redirection(stream, operator, word());
      }
    }
    return null;
  }

  private @Nullable Assignment assignment() {
    int end = at;
    while (end < script.length() && WordReader.isNamed(script.charAt(end))) {
      end++;
    }
    boolean assigns = end > at && end < script.length() && script.charAt(end) == '=';
    if (!assigns || Character.isDigit(script.charAt(at))) {
      return null;
    }
    String name = script.substring(at, end);
    at = end + 1;
    return new Assignment(name, isOver() || is(" ") ? Word.of("") : word());
  }

  private Word word() {
    WordReader reader = new WordReader(script, at);
    Word word = reader.word();
    if (reader.position() == at) {
      throw unexpected();
    }
    at = reader.position();
    return word;
  }

  private String name() {
    int from = at;
    while (at < script.length() && WordReader.isNamed(script.charAt(at))) {
      at++;
    }
    return script.substring(from, at);
  }

  private boolean is(String text) {
    return script.startsWith(text, at);
  }

  /** Returns the word ahead if it is one of the language; otherwise something else. */
  private String peekWord() {
    int end = at;
    while (end < script.length() && " \t\n;&|<>()'\"\\$`".indexOf(script.charAt(end)) < 0) {
      end++;
    }
    return script.substring(at, end);
  }

  private void take(String word) {
    skipBlanks();
    if (!is(word)) {
      throw unexpected();
    }
    at += word.length();
  }

  private void skipBlanks() {
    while (at < script.length()) {
      if (script.startsWith("\\\n", at)) {
        at += 2;
      } else if (script.charAt(at) == ' ' || script.charAt(at) == '\t') {
        at++;
      } else if (script.charAt(at) == '#' && (at == 0 || isBlank(script.charAt(at - 1)))) {
        int end = script.indexOf('\n', at);
        at = end < 0 ? script.length() : end;
      } else {
        return;
      }
    }
  }

  private static boolean isBlank(char c) {
    return " \t\n;".indexOf(c) >= 0;
  }

  private void skipLines() {
    for (skipBlanks(); is("\n"); skipBlanks()) {
      at++;
    }
  }

  private void skipSeparators() {
    for (skipBlanks(); is("\n") || (is(";") && !is(";;")); skipBlanks()) {
      at++;
    }
  }
}
