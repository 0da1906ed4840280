package dev.jobwright.conformance.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The programs that work on files. */
final class FileApplets {
  private FileApplets() {}

  static void addTo(Map<String, Applets.Applet> applets) {
    applets.put("cat", (shell, words, streams) -> cat(shell, words, streams));
    applets.put("touch", (shell, words, streams) -> touch(shell, words, streams));
    applets.put("rm", (shell, words, streams) -> remove(shell, words, streams));
    applets.put("rmdir", (shell, words, streams) -> remove(shell, words, streams));
    applets.put("mkdir", (shell, words, streams) -> makeFolder(shell, words, streams));
    applets.put("cp", (shell, words, streams) -> copy(shell, words, streams, false));
    applets.put("mv", (shell, words, streams) -> copy(shell, words, streams, true));
    applets.put("ls", (shell, words, streams) -> list(shell, words, streams));
    applets.put("wc", (shell, words, streams) -> count(shell, words, streams));
    applets.put("head", (shell, words, streams) -> head(shell, words, streams));
    applets.put("tail", (shell, words, streams) -> tail(shell, words, streams));
    applets.put("grep", (shell, words, streams) -> search(shell, words, streams));
    applets.put("cut", (shell, words, streams) -> cut(words, streams));
    applets.put("tr", (shell, words, streams) -> translate(words, streams));
    applets.put("dd", (shell, words, streams) -> 0);
  }

  private static FileTree files(Shell shell) {
    return shell.process.machine().files();
  }

  private static String path(Shell shell, String name) {
    return FileTree.absolute(shell.folder, name);
  }

  private static int missing(Streams streams, String program, String name) {
    return streams.fail("%s: can't open '%s': No such file or directory".formatted(program, name));
  }

  /** Returns what is in files, or else comes in; {@code null} when one of the files is missing. */
  private static @Nullable String content(
      Shell shell, List<String> names, Streams streams, String program) {
    if (names.isEmpty()) {
      return streams.in().rest();
    }
    StringBuilder content = new StringBuilder();
    for (String name : names) {
      String one =
          name.equals("-")
              ? streams.in().rest()
              : name.equals("/dev/null") ? "" : files(shell).read(path(shell, name));
      if (one == null) {
        missing(streams, program, name);
        return null;
      }
      content.append(one);
    }
    return content.toString();
  }

  private static int cat(Shell shell, List<String> words, Streams streams) {
    String content = content(shell, Applets.operands(words), streams, "cat");
    if (content != null) {
      streams.out().accept(content);
    }
    return content == null ? 1 : 0;
  }

  private static int touch(Shell shell, List<String> words, Streams streams) {
    int status = 0;
    for (String name : Applets.operands(words)) {
      String path = path(shell, name);
      if (!files(shell).isFolder(path) && !files(shell).write(path, "", true)) {
        status = streams.fail("touch: " + name + ": No such file or directory");
      }
    }
    return status;
  }

  private static int remove(Shell shell, List<String> words, Streams streams) {
    boolean force = words.stream().anyMatch(word -> word.matches("-[a-zA-Z]*f[a-zA-Z]*"));
    int status = 0;
    for (String name : Applets.operands(words)) {
      if (!files(shell).remove(path(shell, name)) && !force) {
        status = streams.fail("rm: can't remove '" + name + "': No such file or directory");
      }
    }
    return status;
  }

  private static int makeFolder(Shell shell, List<String> words, Streams streams) {
    boolean withParents = words.contains("-p");
    int status = 0;
    for (String name : Applets.operands(words)) {
      String path = path(shell, name);
      boolean there = withParents && files(shell).isFolder(path);
      if (!there && !files(shell).makeFolder(path, withParents)) {
        status =
            streams.fail(
                "mkdir: can't create directory '%s': %s"
                    .formatted(
                        name,
                        files(shell).exists(path) ? "File exists" : "No such file or directory"));
      }
    }
    return status;
  }

  private static int copy(Shell shell, List<String> words, Streams streams, boolean move) {
    List<String> names = Applets.operands(words);
    String source = path(shell, names.get(0));
    String content = files(shell).read(source);
    if (content == null) {
      return missing(streams, words.get(0), names.get(0));
    }
    String target = path(shell, names.get(1));
    String file = files(shell).isFolder(target) ? target + "/" + Applets.baseName(source) : target;
    if (!files(shell).write(file, content, false)) {
      return missing(streams, words.get(0), names.get(1));
    }
    if (move) {
      files(shell).remove(source);
    }
    return 0;
  }

  private static int list(Shell shell, List<String> words, Streams streams) {
    List<String> names = new ArrayList<>(Applets.operands(words));
    if (names.isEmpty()) {
      names.add(".");
    }
    int status = 0;
    for (String name : names) {
      String path = path(shell, name);
      if (files(shell).isFolder(path)) {
        String inside = (path.equals("/") ? "" : Glob.literal(path)) + "/*";
        files(shell).matching(inside).forEach(each -> streams.line(Applets.baseName(each)));
      } else if (files(shell).exists(path)) {
        streams.line(name);
      } else {
        status = streams.fail("ls: " + name + ": No such file or directory");
      }
    }
    return status;
  }

  private static int count(Shell shell, List<String> words, Streams streams) {
    String content = content(shell, Applets.operands(words), streams, "wc");
    if (content == null) {
      return 1;
    }
    long lines = content.chars().filter(c -> c == '\n').count();
    boolean bytes = words.contains("-c") || words.contains("-m");
    long fields = content.isBlank() ? 0 : content.trim().split("\\s+").length;
    long number = bytes ? content.length() : words.contains("-w") ? fields : lines;
    return Applets.print(streams, Long.toString(number));
  }

  private static int head(Shell shell, List<String> words, Streams streams) {
    int lines = lineCount(words);
    String content = content(shell, files(words), streams, "head");
    if (content == null) {
      return 1;
    }
    streams.out().accept(Applets.lines(content, 0, lines));
    return 0;
  }

  private static int tail(Shell shell, List<String> words, Streams streams) {
    if (words.contains("-f") || words.contains("-F")) {
      shell.process.sleepUntil(Machine.NEVER);
    }
    int lines = lineCount(words);
    String content = content(shell, files(words), streams, "tail");
    if (content == null) {
      return 1;
    }
    int all = content.split("(?<=\n)").length;
    streams.out().accept(Applets.lines(content, all - lines, all));
    return 0;
  }

  private static int lineCount(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).equals("-n") && i + 1 < words.size()) {
        return Integer.parseInt(words.get(i + 1));
      }
      if (words.get(i).matches("-n?\\d+")) {
        return Integer.parseInt(words.get(i).replaceAll("\\D", ""));
      }
    }
    return 10;
  }

  /** Returns the files of a command whose option {@code -n} has a number. */
  private static List<String> files(List<String> words) {
    List<String> files = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).equals("-n")) {
        i++;
      } else if (!words.get(i).startsWith("-")) {
        files.add(words.get(i));
      }
    }
    return files;
  }

  private static int search(Shell shell, List<String> words, Streams streams) {
    String options = words.stream().filter(word -> word.matches("-[a-zA-Z]+")).toList().toString();
    List<String> operands = Applets.operands(words);
    String content = content(shell, operands.subList(1, operands.size()), streams, "grep");
    if (content == null) {
      return 2;
    }
    boolean inverted = options.contains("v");
    boolean literal = options.contains("F");
    String pattern = literal ? Pattern.quote(operands.get(0)) : operands.get(0);
    Pattern regex =
        Pattern.compile(
            options.contains("x") ? "^(?:" + pattern + ")$" : pattern,
            options.contains("i") ? Pattern.CASE_INSENSITIVE : 0);
    List<String> found =
        content.lines().filter(line -> regex.matcher(line).find() != inverted).toList();
    if (options.contains("c")) {
      streams.line(Integer.toString(found.size()));
    } else if (!options.contains("q")) {
      found.forEach(streams::line);
    }
    return found.isEmpty() ? 1 : 0;
  }

  private static int cut(List<String> words, Streams streams) {
    String delimiter = option(words, "-d", "\t");
    int field = Integer.parseInt(option(words, "-f", "1"));
    streams
        .in()
        .rest()
        .lines()
        .forEach(
            line -> {
              String[] fields = line.split(Pattern.quote(delimiter), -1);
              streams.line(
                  fields.length == 1 ? line : field > fields.length ? "" : fields[field - 1]);
            });
    return 0;
  }

  private static String option(List<String> words, String name, String otherwise) {
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).equals(name) && i + 1 < words.size()) {
        return words.get(i + 1);
      }
      if (words.get(i).startsWith(name)) {
        return words.get(i).substring(name.length());
      }
    }
    return otherwise;
  }

  private static int translate(List<String> words, Streams streams) {
    boolean deletes = words.contains("-d");
    String from = words.get(deletes ? 2 : 1).replace("\\n", "\n");
    String to = deletes ? "" : words.get(2).replace("\\n", "\n");
    StringBuilder result = new StringBuilder();
    for (char c : streams.in().rest().toCharArray()) {
      int at = from.indexOf(c);
      if (at < 0) {
        result.append(c);
      } else if (!deletes) {
        result.append(to.charAt(Math.min(at, to.length() - 1)));
      }
    }
    streams.out().accept(result.toString());
    return 0;
  }
}
