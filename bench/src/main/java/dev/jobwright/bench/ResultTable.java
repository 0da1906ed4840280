package dev.jobwright.bench;

import java.util.List;
import java.util.Locale;

/** Results as a table in Markdown. */
final class ResultTable {
  private static final List<String> HEADER =
      List.of("work", "compared with", "times as fast", "range", "by the clock", "goal");

  private ResultTable() {}

  static String of(List<Result> results) {
    return MarkdownTable.of(HEADER, results.stream().map(ResultTable::row).toList());
  }

  private static List<String> row(Result result) {
    return List.of(
        result.work(),
        result.rival().name(),
        times(result.cpu().median()),
        times(result.cpu().smallest()) + " to " + times(result.cpu().largest()),
        times(result.clock().median()),
        times(result.rival().goal()));
  }

  private static String times(double ratio) {
    return String.format(Locale.ROOT, ratio < 10 ? "%.2f" : "%.0f", ratio);
  }
}
