package dev.jobwright.conformance;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The command: {@code traces [DIR]} replays recorded Jobs and says where they went another way. */
public final class Main {
  private static final int USAGE = 2;

  private Main() {}

  /**
   * Runs the command and ends the JVM: with 0 when all agrees, 1 when something does not, 2 when
   * the arguments make no sense.
   *
   * @param args {@code traces}, and perhaps a folder of recordings instead of the ones inside
   */
  public static void main(String... args) {
    System.exit(run(new PrintStream(System.out, true, StandardCharsets.UTF_8), args));
  }

  static int run(PrintStream out, String... args) {
    if (args.length < 1 || args.length > 2 || !args[0].equals("traces")) {
      out.println("usage: java -jar jobwright-conformance.jar traces [DIR]");
      return USAGE;
    }
    List<Trace> traces = args.length == 1 ? Traces.own() : Traces.in(Path.of(args[1]));
    return new TraceCommand(out).run(traces) ? 0 : 1;
  }
}
