package dev.jobwright.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Java code that a document shows.
 *
 * @param name the region it says it quotes, or "" if it says none
 * @param code its lines, at the left margin
 */
record Quote(String name, String code) {
  private static final Pattern MARKDOWN =
      Pattern.compile("(?ms)(?:^<!-- snippet: (\\w+) -->\n+)?^ *```java\n(.*?)\n *```$");
  private static final Pattern JAVADOC =
      Pattern.compile("(?s)<pre>\\{@code\n(.*?)\n *\\* *\\}</pre>");

  static List<Quote> inMarkdown(String document) {
    List<Quote> quotes = new ArrayList<>();
    for (MatchResult match : MARKDOWN.matcher(document).results().toList()) {
      String name = match.group(1) == null ? "" : match.group(1);
      quotes.add(new Quote(name, match.group(2).stripIndent()));
    }
    return quotes;
  }

  static List<Quote> inJavadoc(String source) {
    List<Quote> quotes = new ArrayList<>();
    for (MatchResult match : JAVADOC.matcher(source).results().toList()) {
      String code = match.group(1).replaceAll("(?m)^ *\\* ?", "");
      quotes.add(new Quote("", code.stripIndent()));
    }
    return quotes;
  }
}
