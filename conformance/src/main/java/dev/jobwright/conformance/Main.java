package dev.jobwright.conformance;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command that compares this library with recordings of a real cluster: {@code traces} replays
 * Jobs, {@code cron} computes the times of schedules, {@code cron-traces} replays CronJobs, {@code
 * validation} checks manifests and {@code updates} changes of Jobs; {@code page} writes down how
 * many agree.
 */
public final class Main {
  private static final int USAGE = 2;

  private Main() {}

  /**
   * Runs the command and ends the JVM: with 0 when all agrees, 1 when something does not, 2 when
   * the arguments make no sense.
   *
   * @param args the kind of recordings, and perhaps where they are instead of the ones inside
   */
  public static void main(String... args) {
    System.exit(run(new PrintStream(System.out, true, StandardCharsets.UTF_8), args));
  }

  static int run(PrintStream out, String... args) {
    if (args.length == 2 && args[0].equals("page")) {
      return write(Path.of(args[1]));
    }
    Optional<Kind> kind = args.length < 1 || args.length > 2 ? Optional.empty() : Kind.of(args[0]);
    if (kind.isEmpty()) {
      out.println("usage: java -jar jobwright-conformance.jar " + usages());
      return USAGE;
    }
    try {
      List<Check> checks =
          args.length == 1 ? kind.get().ownChecks() : kind.get().checks(Path.of(args[1]));
      return new Report(out, kind.get().disagreements()).of(checks) ? 0 : 1;
    } catch (UncheckedIOException e) {
      out.println("cannot read the recordings: " + e.getCause());
      return USAGE;
    }
  }

  private static int write(Path page) {
    try {
      Files.writeString(page, Page.text());
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String usages() {
    return Stream.of(Kind.values()).map(Kind::usage).collect(Collectors.joining(" | "))
        + " | page FILE";
  }
}
