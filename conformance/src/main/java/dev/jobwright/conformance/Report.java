package dev.jobwright.conformance;

import java.io.PrintStream;
import java.util.List;

/** Prints each divergence, and at last how many agree. */
final class Report {
  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  /** Returns whether all agree. */
  boolean of(List<Check> checks) {
    int failed = 0;
    for (Check check : checks) {
      failed += agrees(check) ? 0 : 1;
    }
    out.printf("%d passed, %d failed%n", checks.size() - failed, failed);
    return failed == 0;
  }

  private boolean agrees(Check check) {
    List<Divergence> divergences = check.divergences();
    for (Divergence divergence : divergences) {
      out.printf("%s: %s%n", check.name(), divergence.field());
      out.printf("  recorded: %s%n", divergence.expected());
      out.printf("  here:     %s%n", divergence.observed());
    }
    return divergences.isEmpty();
  }
}
