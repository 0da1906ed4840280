package dev.jobwright.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Writes HTML; what is said to be text is escaped, whatever it holds. */
final class Html {
  private static final String STYLE = style();

  private final StringBuilder out = new StringBuilder(16_384);

  /** Begins a page that loads nothing and runs no script. */
  static Html page(String title) {
    return new Html()
        .raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .raw("style-src 'unsafe-inline'; img-src data:\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .raw("<link rel=\"icon\" href=\"data:,\">\n<title>")
        .text(title)
        .raw("</title>\n<style>\n")
        .raw(STYLE)
        .raw("</style>\n</head>\n<body>\n<main>\n");
  }

  private static String style() {
    try (InputStream css = Html.class.getResourceAsStream("report.css")) {
      return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes markup as it is. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Writes text, in an element or in a quoted attribute. */
  Html text(String text) {
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i));
    }
    return this;
  }

  private void append(char c) {
    switch (c) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '&' -> out.append("&amp;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      case '\n', '\t' -> out.append(c);
      default -> out.append(isShown(c) ? c : '\ufffd');
    }
  }

  /** Control characters are no text in HTML. */
  private static boolean isShown(char c) {
    return c >= ' ' && !(c >= 0x7f && c <= 0x9f);
  }

  /** Writes an element with a text. */
  Html element(String tag, String text) {
    return raw("<" + tag + ">").text(text).raw("</" + tag + ">");
  }

  /** Writes a row of cells with texts. */
  Html row(String... cells) {
    raw("<tr>");
    for (String cell : cells) {
      element("td", cell);
    }
    return raw("</tr>\n");
  }

  /** Writes the head of a table. */
  Html head(String... titles) {
    raw("<thead><tr>");
    for (String title : titles) {
      raw("<th scope=\"col\">").text(title).raw("</th>");
    }
    return raw("</tr></thead>\n");
  }

  /** Writes names and values. */
  Html facts(Iterable<Fact> facts) {
    raw("<dl>\n");
    for (Fact fact : facts) {
      raw("<div>").element("dt", fact.name()).element("dd", fact.value()).raw("</div>\n");
    }
    return raw("</dl>\n");
  }

  /** Ends the page. */
  String end() {
    return raw("</main>\n<footer>Written by Jobwright.</footer>\n</body>\n</html>\n")
        .out
        .toString();
  }
}
