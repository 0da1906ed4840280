package dev.jobwright.runtime;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** Places for log lines to go, for {@link JobRun#followLogs(Consumer)}. */
public final class LogSinks {

  private LogSinks() {}

  /**
   * Writes each line to the standard output, behind its pod, attempt and container.
   *
   * @return the sink
   */
  public static Consumer<LogLine> terminal() {
    return to(System.out);
  }

  /**
   * Writes each line to a stream, behind its pod, attempt and container.
   *
   * @param out the stream; it is never closed here
   * @return the sink
   */
  public static Consumer<LogLine> to(PrintStream out) {
    return out::println;
  }

  /**
   * Appends each line to a file of its container: {@code <pod>.<container>.log}, and {@code
   * <pod>.<container>.<attempt>.log} for a later attempt.
   *
   * <p>No file stays open. What is written is there when the sink returns.
   *
   * @param folder the folder; made when it is missing
   * @return the sink
   * @throws UncheckedIOException if the folder cannot be made; the sink throws it if a line cannot
   *     be written
   */
  public static Consumer<LogLine> folder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the folder for logs, " + folder, e);
    }
    return line -> append(folder.resolve(fileName(line)), line);
  }

  private static String fileName(LogLine line) {
    String attempt = line.attempt() == 0 ? "" : "." + line.attempt();
    return line.pod() + "." + line.container() + attempt + ".log";
  }

  private static void append(Path file, LogLine line) {
    try {
      Files.writeString(
          file,
          line.text() + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the log " + file, e);
    }
  }
}
