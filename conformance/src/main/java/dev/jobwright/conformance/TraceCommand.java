package dev.jobwright.conformance;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** Replays recordings and prints each divergence. */
final class TraceCommand {
  /** How long the node takes to set up a pod: 1 to 9 s in the recordings. */
  private static final Duration POD_SET_UP = Duration.ofSeconds(2);

  private final PrintStream out;

  TraceCommand(PrintStream out) {
    this.out = out;
  }

  /** Returns whether all agree. */
  boolean run(List<Trace> traces) {
    int failed = 0;
    for (Trace trace : traces) {
      failed += replay(trace) ? 0 : 1;
    }
    out.printf("%d passed, %d failed%n", traces.size() - failed, failed);
    return failed == 0;
  }

  private boolean replay(Trace trace) {
    List<Divergence> divergences = divergences(trace);
    for (Divergence divergence : divergences) {
      out.printf("%s: %s%n", trace.name(), divergence.field());
      out.printf("  recorded: %s%n", divergence.expected());
      out.printf("  here:     %s%n", divergence.observed());
    }
    return divergences.isEmpty();
  }

  private static List<Divergence> divergences(Trace trace) {
    try {
      return new Replay(trace, POD_SET_UP).run();
    } catch (RuntimeException e) {
      return List.of(new Divergence("replay", "a run", e.toString()));
    }
  }
}
