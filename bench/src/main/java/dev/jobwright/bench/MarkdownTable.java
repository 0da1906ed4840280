package dev.jobwright.bench;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table as the formatter of this project lays it out: padded, with centred headings. */
final class MarkdownTable {
  private final List<Integer> widths;

  private MarkdownTable(List<Integer> widths) {
    this.widths = widths;
  }

  static String of(List<String> header, List<List<String>> rows) {
    List<List<String>> all = new ArrayList<>(rows);
    all.add(header);
    MarkdownTable table =
        new MarkdownTable(
            IntStream.range(0, header.size()).map(column -> width(all, column)).boxed().toList());
    return Stream.concat(
            Stream.of(
                table.line(column -> table.centred(header, column)),
                table.line(column -> "-".repeat(table.widths.get(column)))),
            rows.stream().map(row -> table.line(column -> table.left(row, column))))
        .collect(joining("\n", "", "\n"));
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0) + 2;
  }

  private String line(IntFunction<String> cell) {
    return IntStream.range(0, widths.size()).mapToObj(cell).collect(joining("|", "|", "|"));
  }

  private String left(List<String> row, int column) {
    return padded(" " + row.get(column), column);
  }

  private String centred(List<String> row, int column) {
    String text = row.get(column);
    return padded(" ".repeat((widths.get(column) - text.length()) / 2) + text, column);
  }

  private String padded(String text, int column) {
    return text + " ".repeat(widths.get(column) - text.length());
  }
}
