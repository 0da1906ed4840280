package dev.jobwright.kubectl;

import java.util.ArrayList;
import java.util.List;

/**
 * Aligns cells that end in tabs: the cells of a column are as wide as the widest of those in lines
 * that follow each other, and some blanks.
 */
final class TabWriter {
  private final int minimalWidth;
  private final int padding;

  TabWriter(int minimalWidth, int padding) {
    this.minimalWidth = minimalWidth;
    this.padding = padding;
  }

  /** Aligns the cells of a text of whole lines. */
  String align(String text) {
    List<String[]> lines = text.lines().map(line -> line.split("\t", -1)).toList();
    StringBuilder[] aligned = new StringBuilder[lines.size()];
    for (int i = 0; i < aligned.length; i++) {
      aligned[i] = new StringBuilder();
    }
    align(lines, aligned, 0, lines.size(), 0);
    StringBuilder result = new StringBuilder();
    for (StringBuilder line : aligned) {
      result.append(line).append('\n');
    }
    return result.toString();
  }

  /** Writes the lines of a block from a column on; the columns before it are written. */
  private void align(List<String[]> lines, StringBuilder[] aligned, int from, int to, int column) {
    int line = from;
    while (line < to) {
      if (column >= lines.get(line).length - 1) {
        aligned[line].append(lines.get(line)[column]);
        line++;
        continue;
      }
      int end = line;
      while (end < to && column < lines.get(end).length - 1) {
        end++;
      }
      pad(lines, aligned, line, end, column);
      align(lines, aligned, line, end, column + 1);
      line = end;
    }
  }

  private void pad(List<String[]> lines, StringBuilder[] aligned, int from, int to, int column) {
    int width = minimalWidth;
    for (int i = from; i < to; i++) {
      width = Math.max(width, lines.get(i)[column].length() + padding);
    }
    for (int i = from; i < to; i++) {
      String cell = lines.get(i)[column];
      aligned[i].append(cell).append(" ".repeat(width - cell.length()));
    }
  }

  /** Aligns a table of which the first row is the titles; nothing when there is no other row. */
  static String table(List<List<String>> rows) {
    if (rows.size() == 1) {
      return "";
    }
    List<String> lines = new ArrayList<>();
    rows.forEach(row -> lines.add(String.join("\t", row)));
    return new TabWriter(6, 3).align(String.join("\n", lines) + "\n");
  }
}
