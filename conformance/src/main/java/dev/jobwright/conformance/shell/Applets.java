package dev.jobwright.conformance.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The programs of busybox that small scripts use. */
final class Applets {
  private static final int NOT_FOUND = 127;
  private static final Map<String, Applet> ALL = new HashMap<>();

  /** Programs that busybox has and this does not play. */
  private static final Set<String> OTHERS =
      Set.of(
          "awk",
          "sed",
          "wget",
          "nc",
          "find",
          "xargs",
          "tar",
          "gzip",
          "ping",
          "httpd",
          "bc",
          "dc",
          "stty",
          "su",
          "vi",
          "watch",
          "top",
          "ps",
          "pgrep",
          "pkill",
          "killall",
          "nohup",
          "setsid",
          "md5sum",
          "sha256sum",
          "base64",
          "sort",
          "uniq",
          "tee",
          "split",
          "od",
          "hexdump",
          "nice",
          "mktemp",
          "mkfifo",
          "ln",
          "readlink",
          "realpath",
          "stat",
          "chmod",
          "chown",
          "df",
          "du");

  static {
    for (String name : List.of("true", ":", "sync", "ulimit", "umask")) {
      ALL.put(name, (shell, words, streams) -> 0);
    }
    ALL.put("false", (shell, words, streams) -> 1);
    ALL.put("sleep", (shell, words, streams) -> sleep(shell, words, streams));
    ALL.put(
        "usleep", (shell, words, streams) -> pause(shell, Double.parseDouble(words.get(1)) / 1e6));
    ALL.put("timeout", Applets::timeout);
    ALL.put("echo", (shell, words, streams) -> Printing.echo(words, streams));
    ALL.put("printf", (shell, words, streams) -> Printing.printf(words, streams));
    ALL.put("date", (shell, words, streams) -> Printing.date(shell, words, streams));
    ALL.put("hostname", (shell, words, streams) -> print(streams, variable(shell, "HOSTNAME")));
    ALL.put("pwd", (shell, words, streams) -> print(streams, shell.folder));
    ALL.put(
        "id", (shell, words, streams) -> print(streams, words.size() > 1 ? "0" : "uid=0(root)"));
    ALL.put("whoami", (shell, words, streams) -> print(streams, "root"));
    ALL.put("nproc", (shell, words, streams) -> print(streams, "1"));
    ALL.put("uname", (shell, words, streams) -> print(streams, "Linux"));
    ALL.put("env", Applets::env);
    ALL.put("printenv", (shell, words, streams) -> printenv(shell, words, streams));
    ALL.put("seq", (shell, words, streams) -> seq(words, streams));
    ALL.put("expr", (shell, words, streams) -> Expr.run(words, streams));
    ALL.put("basename", (shell, words, streams) -> print(streams, baseName(words.get(1))));
    ALL.put("dirname", (shell, words, streams) -> print(streams, FileTree.parent(words.get(1))));
    for (String name : List.of("test", "[", "[[")) {
      ALL.put(name, Condition::test);
    }
    FileApplets.addTo(ALL);
    for (String name : List.of("sh", "ash")) {
      ALL.put(name, Applets::shell);
    }
    ALL.put("command", (shell, words, streams) -> command(shell, words, streams));
    ALL.put("type", (shell, words, streams) -> has(words.get(1)) ? 0 : NOT_FOUND);
    ALL.put("which", (shell, words, streams) -> has(words.get(1)) ? 0 : 1);
    ALL.put(
        "busybox", (shell, words, streams) -> run(shell, words.subList(1, words.size()), streams));
  }

  private Applets() {}

  static boolean has(String name) {
    return ALL.containsKey(baseName(name));
  }

  static String baseName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Runs a program; returns its exit code. */
  static int run(Shell shell, List<String> words, Streams streams) {
    String name = baseName(words.get(0));
    Applet applet = ALL.get(name);
    if (applet == null && Builtins.has(name)) {
      return Builtins.run(shell, new Interpreter(shell), words, streams);
    }
    if (applet == null && OTHERS.contains(name)) {
      throw new IllegalArgumentException(
          "command \"%s\" of a container cannot be replayed".formatted(name));
    }
    if (applet == null) {
      streams.fail("sh: " + words.get(0) + ": not found");
      return NOT_FOUND;
    }
    return applet.run(shell, words, streams);
  }

  static int print(Streams streams, String line) {
    streams.line(line);
    return 0;
  }

  private static String variable(Shell shell, String name) {
    return shell.variables.getOrDefault(name, "");
  }

  private static int sleep(Shell shell, List<String> words, Streams streams) {
    double seconds = 0;
    for (String word : words.subList(1, words.size())) {
      if (!word.matches("[0-9.]+[smhd]?|infinity|inf")) {
        return streams.fail("sleep: invalid number '" + word + "'");
      }
      seconds += seconds(word);
    }
    return words.size() < 2 ? streams.fail("sleep: missing operand") : pause(shell, seconds);
  }

  private static double seconds(String word) {
    if (word.startsWith("inf")) {
      return Double.POSITIVE_INFINITY;
    }
    char unit = word.charAt(word.length() - 1);
    String number = Character.isDigit(unit) ? word : word.substring(0, word.length() - 1);
    return Double.parseDouble(number)
        * switch (unit) {
          case 'm' -> 60;
          case 'h' -> 3_600;
          case 'd' -> 86_400;
          default -> 1;
        };
  }

  private static int pause(Shell shell, double seconds) {
    if (seconds > 0) {
      double end = shell.process.machine().now() + seconds * 1_000;
      shell.process.sleepUntil(end >= Machine.NEVER ? Machine.NEVER : Math.round(end));
    }
    return 0;
  }

  /** Runs a command in a process of its own, and ends that when its time is over. */
  private static int timeout(Shell shell, List<String> words, Streams streams) {
    List<String> rest = new ArrayList<>(words.subList(1, words.size()));
    int signal = Signals.TERM;
    while (rest.size() > 1 && rest.get(0).startsWith("-")) {
      String option = rest.remove(0);
      signal = option.equals("-s") ? Signals.number(rest.remove(0)) : signal;
    }
    Machine machine = shell.process.machine();
    long end = machine.now() + Math.round(seconds(rest.get(0)) * 1_000);
    List<String> command = rest.subList(1, rest.size());
    UnixProcess child =
        machine.fork(shell.process, self -> () -> run(shell.copy(self), command, streams));
    shell.process.awaitUntil(end, child::hasEnded);
    if (child.hasEnded()) {
      return child.exitCode();
    }
    child.signal(signal);
    return 128 + signal;
  }

  private static int env(Shell shell, List<String> words, Streams streams) {
    Shell copy = shell.copy(shell.process);
    int at = 1;
    while (at < words.size() && words.get(at).indexOf('=') > 0) {
      String[] parts = words.get(at++).split("=", 2);
      copy.variables.put(parts[0], parts[1]);
    }
    if (at < words.size()) {
      return run(copy, words.subList(at, words.size()), streams);
    }
    copy.variables.forEach((name, value) -> streams.line(name + "=" + value));
    return 0;
  }

  private static int printenv(Shell shell, List<String> words, Streams streams) {
    if (words.size() == 1) {
      return env(shell, words, streams);
    }
    String value = shell.variables.get(words.get(1));
    return value == null ? 1 : print(streams, value);
  }

  private static int seq(List<String> words, Streams streams) {
    long[] numbers = words.stream().skip(1).mapToLong(Long::parseLong).toArray();
    long first = numbers.length > 1 ? numbers[0] : 1;
    long step = numbers.length > 2 ? numbers[1] : 1;
    long last = numbers[numbers.length - 1];
    LongStream.iterate(first, i -> step > 0 ? i <= last : i >= last, i -> i + step)
        .forEach(i -> streams.line(Long.toString(i)));
    return 0;
  }

  private static int shell(Shell shell, List<String> words, Streams streams) {
    Shell inner = new Shell(shell.process, new HashMap<>(shell.variables));
    inner.folder = shell.folder;
    return inner.begin(words, streams);
  }

  private static int command(Shell shell, List<String> words, Streams streams) {
    if (words.size() > 2 && words.get(1).equals("-v")) {
      String name = words.get(2);
      boolean known = has(name) || Builtins.has(name) || shell.functions.containsKey(name);
      return known ? print(streams, name) : NOT_FOUND;
    }
    return run(shell, words.subList(1, words.size()), streams);
  }

  /** Returns the arguments of a command that are no options. */
  static List<String> operands(List<String> words) {
    return words.stream().skip(1).filter(word -> !word.matches("-[a-zA-Z].*")).toList();
  }

  static String lines(String text, int from, int to) {
    List<String> lines = Arrays.asList(text.split("(?<=\n)"));
    int first = Math.max(0, Math.min(lines.size(), from));
    int last = Math.max(first, Math.min(lines.size(), to));
    return lines.subList(first, last).stream().collect(Collectors.joining());
  }

  /** A program: gets its name and arguments, returns its exit code. */
  interface Applet {
    int run(Shell shell, List<String> words, Streams streams);
  }
}
