package dev.jobwright.bench;

import java.util.List;
import java.util.Locale;

/** Feats as a table in Markdown. */
final class FeatTable {
  private static final List<String> HEADER =
      List.of("work", "heap", "processor time", "by the clock", "goal by the clock");

  private FeatTable() {}

  static String of(List<Feat.Done> feats) {
    return MarkdownTable.of(HEADER, feats.stream().map(FeatTable::row).toList());
  }

  private static List<String> row(Feat.Done done) {
    return List.of(
        done.feat().work(),
        done.feat().heap(),
        seconds(done.cpuSeconds()),
        seconds(done.clockSeconds()),
        seconds(done.feat().goal().toMillis() / 1000.0));
  }

  private static String seconds(double seconds) {
    return seconds < 1
        ? String.format(Locale.ROOT, "%.1f ms", seconds * 1000)
        : String.format(Locale.ROOT, "%.1f s", seconds);
  }
}
