package dev.jobwright.conformance.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The commands that change the shell itself. */
final class Builtins {
  private static final Map<String, Builtin> ALL = new HashMap<>();

  static {
    ALL.put("exit", (shell, run, words, streams) -> jump(Jump.Kind.EXIT, shell, words));
    ALL.put("return", (shell, run, words, streams) -> jump(Jump.Kind.RETURN, shell, words));
    ALL.put("break", (shell, run, words, streams) -> leave(Jump.Kind.BREAK, words));
    ALL.put("continue", (shell, run, words, streams) -> leave(Jump.Kind.CONTINUE, words));
    ALL.put("exec", (shell, run, words, streams) -> 0);
    ALL.put("trap", (shell, run, words, streams) -> trap(shell, words));
    ALL.put("wait", (shell, run, words, streams) -> await(shell, words));
    ALL.put("kill", (shell, run, words, streams) -> kill(shell, words, streams));
    ALL.put("set", (shell, run, words, streams) -> set(shell, words.subList(1, words.size())));
    ALL.put("cd", (shell, run, words, streams) -> enter(shell, words, streams));
    ALL.put("read", (shell, run, words, streams) -> read(shell, words, streams));
    ALL.put("shift", (shell, run, words, streams) -> shift(shell, words));
    ALL.put("unset", (shell, run, words, streams) -> unset(shell, words));
    ALL.put("eval", (shell, run, words, streams) -> evaluate(shell, run, words, streams));
    ALL.put(".", (shell, run, words, streams) -> source(shell, run, words, streams));
    ALL.put("let", (shell, run, words, streams) -> let(shell, words));
    for (String name : List.of("export", "local", "readonly")) {
      ALL.put(name, (shell, run, words, streams) -> assign(shell, words));
    }
  }

  private Builtins() {}

  static boolean has(String name) {
    return ALL.containsKey(name);
  }

  static int run(Shell shell, Interpreter interpreter, List<String> words, Streams streams) {
    return Objects.requireNonNull(ALL.get(words.get(0))).run(shell, interpreter, words, streams);
  }

  private static int jump(Jump.Kind kind, Shell shell, List<String> words) {
    int code = words.size() > 1 ? Integer.parseInt(words.get(1)) & 0xff : shell.status;
    throw new Jump(kind, code);
  }

  private static int leave(Jump.Kind kind, List<String> words) {
    throw new Jump(kind, words.size() > 1 ? Integer.parseInt(words.get(1)) : 1);
  }

  private static int trap(Shell shell, List<String> words) {
    if (words.size() < 2) {
      return 0;
    }
    String answer = words.get(1).equals("-") || words.size() == 2 ? null : words.get(1);
    for (String word : words.subList(words.size() == 2 ? 1 : 2, words.size())) {
      int signal = Signals.number(word);
      if (signal == Signals.EXIT) {
        shell.atExit = answer;
      } else {
        shell.process.signals().trap(signal, answer);
      }
    }
    return 0;
  }

  /** Waits for the children that are named, or all; a signal with a trap ends the wait. */
  private static int await(Shell shell, List<String> words) {
    Machine machine = shell.process.machine();
    List<UnixProcess> awaited = new ArrayList<>();
    for (String pid : words.subList(1, words.size())) {
      UnixProcess child = machine.find(Integer.parseInt(pid));
      if (child == null) {
        return 127;
      }
      awaited.add(child);
    }
    if (words.size() == 1) {
      awaited.addAll(machine.children(shell.process));
    }
    shell.process.awaitOrSignal(() -> awaited.stream().allMatch(UnixProcess::hasEnded));
    if (!awaited.stream().allMatch(UnixProcess::hasEnded)) {
      return 128 + shell.process.signals().first();
    }
    return words.size() == 1 ? 0 : awaited.get(awaited.size() - 1).exitCode();
  }

  private static int kill(Shell shell, List<String> words, Streams streams) {
    int signal = Signals.TERM;
    int status = 0;
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("-s")) {
        signal = Signals.number(words.get(++i));
      } else if (word.startsWith("-") && i == 1) {
        signal = Signals.number(word.substring(1));
      } else {
        UnixProcess target = word.matches("\\d+") ? find(shell, Integer.parseInt(word)) : null;
        if (target == null) {
          status = streams.fail("sh: can't kill pid " + word + ": No such process");
        } else if (signal > 0) {
          target.signal(signal);
        }
      }
    }
    return status;
  }

  private static @Nullable UnixProcess find(Shell shell, int pid) {
    UnixProcess found = shell.process.machine().find(pid);
    return found == null || found.hasEnded() ? null : found;
  }

  static int set(Shell shell, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean on = word.startsWith("-");
      if (word.equals("--") || (!on && !word.startsWith("+"))) {
        shell.arguments = List.copyOf(words.subList(word.equals("--") ? i + 1 : i, words.size()));
        return 0;
      }
      String options = word.endsWith("o") && i + 1 < words.size() ? words.get(++i) : word;
      if (options.equals("errexit") || (options.length() < 6 && options.contains("e"))) {
        shell.exitsOnError = on;
      }
      if (options.equals("nounset") || (options.length() < 6 && options.contains("u"))) {
        shell.needsVariables = on;
      }
    }
    return 0;
  }

  private static int enter(Shell shell, List<String> words, Streams streams) {
    String target = words.size() > 1 ? words.get(1) : shell.variables.getOrDefault("HOME", "/");
    String folder = FileTree.absolute(shell.folder, target);
    if (!shell.process.machine().files().isFolder(folder)) {
      return streams.fail("sh: cd: can't cd to " + target + ": No such file or directory");
    }
    shell.folder = folder;
    return 0;
  }

  private static int read(Shell shell, List<String> words, Streams streams) {
    List<String> names = words.stream().skip(1).filter(word -> !word.startsWith("-")).toList();
    boolean over = streams.in().isOver();
    String left = streams.in().line().trim();
    for (int i = 0; i < names.size(); i++) {
      String[] parts = left.split("\\s+", 2);
      boolean last = i == names.size() - 1;
      shell.variables.put(names.get(i), last ? left : parts[0]);
      left = parts.length > 1 ? parts[1] : "";
    }
    return over ? 1 : 0;
  }

  private static int shift(Shell shell, List<String> words) {
    int count = words.size() > 1 ? Integer.parseInt(words.get(1)) : 1;
    if (count > shell.arguments.size()) {
      return 1;
    }
    shell.arguments = shell.arguments.subList(count, shell.arguments.size());
    return 0;
  }

  private static int unset(Shell shell, List<String> words) {
    words.stream().skip(1).forEach(shell.variables::remove);
    words.stream().skip(1).forEach(shell.functions::remove);
    return 0;
  }

  private static int assign(Shell shell, List<String> words) {
    for (String word : words.subList(1, words.size())) {
      int equals = word.indexOf('=');
      if (equals > 0) {
        shell.variables.put(word.substring(0, equals), word.substring(equals + 1));
      }
    }
    return 0;
  }

  private static int evaluate(
      Shell shell, Interpreter interpreter, List<String> words, Streams streams) {
    List<Command> script =
        new ScriptParser(String.join(" ", words.subList(1, words.size()))).script();
    interpreter.run(script, streams);
    return script.isEmpty() ? 0 : shell.status;
  }

  private static int source(
      Shell shell, Interpreter interpreter, List<String> words, Streams streams) {
    String script =
        shell.process.machine().files().read(FileTree.absolute(shell.folder, words.get(1)));
    if (script == null) {
      throw new ShellException(".: can't open '" + words.get(1) + "'");
    }
    interpreter.run(new ScriptParser(script).script(), streams);
    return shell.status;
  }

  private static int let(Shell shell, List<String> words) {
    long last = 0;
    for (String expression : words.subList(1, words.size())) {
      last = Arithmetic.of(expression, shell.variables);
    }
    return last == 0 ? 1 : 0;
  }

  /** Runs one of them; returns its exit code. */
  private interface Builtin {
    int run(Shell shell, Interpreter interpreter, List<String> words, Streams streams);
  }
}
