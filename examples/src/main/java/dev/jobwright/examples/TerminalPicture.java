package dev.jobwright.examples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Draws what a program prints as a picture of a terminal: standard input to standard output. */
public final class TerminalPicture {

  private static final int LINE_HEIGHT = 19;
  private static final double CHARACTER_WIDTH = 8.43;
  private static final int MARGIN = 18;
  private static final int BAR = 34;

  private TerminalPicture() {}

  /**
   * Draws standard input.
   *
   * @param args two texts: what is drawn begins with a line that contains the first, and ends
   *     before one that contains the second
   * @throws IOException if standard input cannot be read
   */
  public static void main(String[] args) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    List<String> lines =
        in.lines()
            .dropWhile(line -> args.length > 0 && !line.contains(args[0]))
            .takeWhile(line -> args.length < 2 || !line.contains(args[1]))
            .toList();
    System.out.write(svg(lines).getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }

  static String svg(List<String> lines) {
    int columns = lines.stream().mapToInt(String::length).max().orElse(1);
    long width = Math.round(2 * MARGIN + columns * CHARACTER_WIDTH);
    int height = BAR + MARGIN + lines.size() * LINE_HEIGHT;
    StringBuilder svg =
        new StringBuilder(
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img">
            <rect width="%1$d" height="%2$d" rx="10" fill="#0d1117"/>
            <circle cx="20" cy="18" r="6" fill="#ff5f57"/><circle cx="40" cy="18" r="6" fill="#febc2e"/><circle cx="60" cy="18" r="6" fill="#28c840"/>
            <g font-family="ui-monospace, Menlo, 'DejaVu Sans Mono', monospace" font-size="14" fill="#e6edf3">
            """
                .formatted(width, height));
    for (int i = 0; i < lines.size(); i++) {
      svg.append(line(lines.get(i), BAR + MARGIN + i * LINE_HEIGHT));
    }
    return svg.append("</g>\n</svg>\n").toString();
  }

  private static String line(String text, int y) {
    String color = "";
    if (text.startsWith("==")) {
      color = " fill=\"#58a6ff\" font-weight=\"bold\"";
    } else if (text.contains("Failed")
        || text.contains("Warning")
        || text.contains("exit code 1")) {
      color = " fill=\"#ff7b72\"";
    } else if (text.contains("Succeeded") || text.contains("Complete")) {
      color = " fill=\"#3fb950\"";
    }
    return "<text x=\"%d\" y=\"%d\"%s>%s</text>\n".formatted(MARGIN, y, color, escaped(text));
  }

  /** Spaces that follow each other would become one. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace(' ', '\u00a0');
  }
}
