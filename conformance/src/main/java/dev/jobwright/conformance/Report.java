package dev.jobwright.conformance;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints each divergence, where there are kinds how many of each, and at last how many agree. */
final class Report {
  private final PrintStream out;
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  /**
   * Begins a report.
   *
   * @param kinds the kinds of divergence to count, told even if there is none; or none to count
   */
  Report(PrintStream out, List<String> kinds) {
    this.out = out;
    kinds.forEach(kind -> counts.put(kind, 0));
  }

  /** Returns whether all agree. */
  boolean of(List<Check> checks) {
    int failed = 0;
    for (Check check : checks) {
      failed += agrees(check) ? 0 : 1;
    }
    counts.forEach((kind, count) -> out.printf("%s: %d%n", kind, count));
    out.printf("%d passed, %d failed%n", checks.size() - failed, failed);
    return failed == 0;
  }

  private boolean agrees(Check check) {
    Finding finding = check.finding();
    if (!finding.remark().isEmpty()) {
      out.printf("%s: agrees %s%n", check.name(), finding.remark());
    }
    for (Divergence divergence : finding.divergences()) {
      count(divergence.field());
      out.printf("%s: %s%n", check.name(), divergence.field());
      out.printf("  recorded: %s%n", divergence.expected());
      out.printf("  here:     %s%n", divergence.observed());
    }
    return finding.agrees();
  }

  /** Fields are counted only where they are kinds of disagreement, not paths. */
  private void count(String field) {
    if (!counts.isEmpty()) {
      counts.merge(field, 1, Integer::sum);
    }
  }
}
