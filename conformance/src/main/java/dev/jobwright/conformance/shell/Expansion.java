package dev.jobwright.conformance.shell;

import dev.jobwright.conformance.shell.Word.Part;
import java.util.ArrayList;
import java.util.List;

/** Makes words of a script what they stand for. */
final class Expansion {
  private static final String BLANKS = " \t\n";

  private final Shell shell;
  private int lastStatus;

  Expansion(Shell shell) {
    this.shell = shell;
  }

  /** Returns how the last script ended whose output became part of a word; 0 if none did. */
  int lastStatus() {
    int status = lastStatus;
    lastStatus = 0;
    return status;
  }

  /** Returns a word as one text. */
  String text(Word word) {
    StringBuilder text = new StringBuilder();
    word.parts().forEach(part -> text.append(value(part)));
    return text.toString();
  }

  /** Returns a word as a pattern, in which what was quoted stands for itself. */
  String pattern(Word word) {
    StringBuilder pattern = new StringBuilder();
    for (Part part : word.parts()) {
      pattern.append(part.quoted() ? Glob.literal(value(part)) : value(part));
    }
    return pattern.toString();
  }

  /** Returns words as the fields that a command gets. */
  List<String> fields(List<Word> words) {
    List<String> fields = new ArrayList<>();
    for (Word word : words) {
      fields(word).forEach(field -> addPaths(field, fields));
    }
    return fields;
  }

  /** Splits a word where a value that is not quoted has blanks; fields are still patterns. */
  private List<String> fields(Word word) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean begun = false;
    for (Part part : word.parts()) {
      if (part instanceof Word.Parameter all && all.name().equals("@") && all.quoted()) {
        for (int i = 0; i < shell.arguments.size(); i++) {
          if (i > 0) {
            fields.add(field.toString());
            field.setLength(0);
          }
          field.append(Glob.literal(shell.arguments.get(i)));
          begun = true;
        }
      } else if (part.quoted()) {
        field.append(Glob.literal(value(part)));
        begun = true;
      } else if (part instanceof Word.Text text) {
        field.append(text.text());
        begun = true;
      } else {
        for (char c : value(part).toCharArray()) {
          if (BLANKS.indexOf(c) < 0) {
            field.append(c);
            begun = true;
          } else if (begun) {
            fields.add(field.toString());
            field.setLength(0);
            begun = false;
          }
        }
      }
    }
    if (begun) {
      fields.add(field.toString());
    }
    return fields;
  }

  /** Adds what a pattern matches; itself when it matches nothing, or is none. */
  private void addPaths(String pattern, List<String> fields) {
    List<String> paths =
        Glob.isPattern(pattern.replaceAll("\\\\.", "")) ? matching(pattern) : List.of();
    if (paths.isEmpty()) {
      fields.add(Glob.text(pattern));
    } else {
      fields.addAll(paths);
    }
  }

  private List<String> matching(String pattern) {
    FileTree files = shell.process.machine().files();
    if (pattern.startsWith("/")) {
      return files.matching(pattern);
    }
    String folder = shell.folder.equals("/") ? "/" : shell.folder + "/";
    return files.matching(Glob.literal(folder) + pattern).stream()
        .map(path -> path.substring(folder.length()))
        .toList();
  }

  private String value(Part part) {
    if (part instanceof Word.Text text) {
      return text.text();
    }
    if (part instanceof Word.Output output) {
      return output(output.script());
    }
    if (part instanceof Word.Sum sum) {
      return Long.toString(Arithmetic.of(text(sum.expression()), shell.variables));
    }
    return value((Word.Parameter) part);
  }

  private String output(List<Command> script) {
    StringBuilder output = new StringBuilder();
    Streams streams = new Streams(new Streams.Input(""), output::append, text -> {});
    lastStatus = new Interpreter(shell).apart(script, streams);
    return output.toString().replaceFirst("\\n+$", "");
  }

  private String value(Word.Parameter parameter) {
    String name = parameter.name();
    String value = value(name);
    boolean isSet = isSet(name);
    boolean isUseful = isSet && !value.isEmpty();
    return switch (parameter.operator()) {
      case "" -> {
        if (!isSet && shell.needsVariables && Character.isLetter(name.charAt(0))) {
          throw new ShellException(name + ": parameter not set");
        }
        yield value;
      }
      case "#length" -> Integer.toString(value.length());
      case "-" -> isSet ? value : text(parameter.operand());
      case ":-" -> isUseful ? value : text(parameter.operand());
      case "=" -> isSet ? value : set(name, text(parameter.operand()));
      case ":=" -> isUseful ? value : set(name, text(parameter.operand()));
      case "+" -> isSet ? text(parameter.operand()) : "";
      case ":+" -> isUseful ? text(parameter.operand()) : "";
      case "?", ":?" -> {
        if (parameter.operator().equals("?") ? !isSet : !isUseful) {
          throw new ShellException(name + ": " + text(parameter.operand()));
        }
        yield value;
      }
      case ":" -> substring(value, text(parameter.operand()));
      case "/", "//" -> replaced(value, parameter);
      default -> Affixes.without(value, parameter.operator(), pattern(parameter.operand()));
    };
  }

  private String set(String name, String value) {
    shell.variables.put(name, value);
    return value;
  }

  private String substring(String value, String range) {
    String[] bounds = range.split(":", 2);
    long from = Arithmetic.of(bounds[0], shell.variables);
    long start = Math.max(0, Math.min(value.length(), from < 0 ? value.length() + from : from));
    long length = bounds.length < 2 ? value.length() : Arithmetic.of(bounds[1], shell.variables);
    long end = length < 0 ? value.length() + length : start + length;
    return value.substring((int) start, (int) Math.max(start, Math.min(value.length(), end)));
  }

  private String replaced(String value, Word.Parameter parameter) {
    String[] operands = text(parameter.operand()).split("/", 2);
    String with = operands.length < 2 ? "" : operands[1];
    return Affixes.replaced(value, operands[0], with, parameter.operator().equals("//"));
  }

  private boolean isSet(String name) {
    if (name.matches("[?$#@*!0-]")) {
      return true;
    }
    return name.matches("[1-9]")
        ? shell.arguments.size() >= Integer.parseInt(name)
        : shell.variables.containsKey(name) || name.equals("RANDOM");
  }

  private String value(String name) {
    return switch (name) {
      case "?" -> Integer.toString(shell.status);
      case "$" -> Integer.toString(Machine.FIRST);
      case "!" -> shell.lastBackground == 0 ? "" : Integer.toString(shell.lastBackground);
      case "#" -> Integer.toString(shell.arguments.size());
      case "@", "*" -> String.join(" ", shell.arguments);
      case "0" -> shell.name;
      case "-" -> shell.exitsOnError ? "e" : "";
      case "PWD" -> shell.folder;
      default -> {
        if (name.matches("[1-9]")) {
          int position = Integer.parseInt(name);
          yield shell.arguments.size() < position ? "" : shell.arguments.get(position - 1);
        }
        yield shell.variables.getOrDefault(name, "");
      }
    };
  }
}
