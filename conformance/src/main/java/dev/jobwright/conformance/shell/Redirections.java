package dev.jobwright.conformance.shell;

import dev.jobwright.conformance.shell.Command.Redirection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Opens the files that a command is to read from or write to. */
final class Redirections {
  private Redirections() {}

  /** Returns the streams of a command; {@code null} when a file cannot be opened. */
  static @Nullable Streams of(
      Shell shell, Expansion expansion, List<Redirection> redirections, Streams streams) {
    Streams result = streams;
    for (Redirection each : redirections) {
      String target = expansion.text(each.target());
      if (each.operator().equals("<")) {
        String content = read(shell, target);
        if (content == null) {
          streams.fail("sh: can't open " + target + ": no such file");
          return null;
        }
        result = result.withIn(content);
      } else if (each.operator().endsWith("&")) {
        result = each.stream() == 0 ? result : with(result, each.stream(), same(result, target));
      } else {
        Consumer<String> sink = sink(shell, target, each.operator().equals(">>"), result);
        if (sink == null) {
          streams.fail("sh: can't create " + target + ": nonexistent directory");
          return null;
        }
        result = with(result, each.stream(), sink);
      }
    }
    return result;
  }

  private static Streams with(Streams streams, int stream, Consumer<String> sink) {
    return stream == 2 ? streams.withErr(sink) : stream == 1 ? streams.withOut(sink) : streams;
  }

  private static Consumer<String> same(Streams streams, String stream) {
    return switch (stream) {
      case "1" -> streams.out();
      case "2" -> streams.err();
      default -> text -> {};
    };
  }

  private static @Nullable String read(Shell shell, String path) {
    return path.equals("/dev/null")
        ? ""
        : shell.process.machine().files().read(FileTree.absolute(shell.folder, path));
  }

  private static @Nullable Consumer<String> sink(
      Shell shell, String path, boolean append, Streams streams) {
    switch (path) {
      case "/dev/null" -> {
        return text -> {};
      }
      case "/dev/stdout", "/proc/1/fd/1" -> {
        return streams.out();
      }
      case "/dev/stderr", "/proc/1/fd/2" -> {
        return streams.err();
      }
      default -> {}
    }
    FileTree files = shell.process.machine().files();
    String absolute = FileTree.absolute(shell.folder, path);
    return files.write(absolute, "", append) ? text -> files.write(absolute, text, true) : null;
  }
}
