package dev.jobwright.schedule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the parser in Kubernetes answered for one schedule, one line of {@code next-times.json}. */
record RecordedCase(String schedule, String zone, String from, String error, List<String> next) {
  private static final String STRING = "\"((?:[^\"\\\\]|\\\\.)*)\"";
  private static final Pattern MEMBER =
      Pattern.compile(STRING + ":(?:" + STRING + "|\\[([^\\]]*)\\])");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)");

  static List<RecordedCase> all() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                RecordedCase.class.getResourceAsStream("next-times.json"),
                StandardCharsets.UTF_8))) {
      return lines.lines().map(RecordedCase::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RecordedCase parse(String line) {
    Map<String, String> members = new HashMap<>();
    List<String> next = new ArrayList<>();
    Matcher member = MEMBER.matcher(line);
    while (member.find()) {
      if (member.group(2) != null) {
        members.put(member.group(1), unescape(member.group(2)));
      } else {
        next.addAll(List.of(member.group(3).replace("\"", "").split(",")));
      }
    }
    return new RecordedCase(
        members.get("schedule"),
        members.get("zone"),
        members.get("from"),
        members.getOrDefault("error", ""),
        next);
  }

  private static String unescape(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            escape -> {
              String code = escape.group(1);
              return Matcher.quoteReplacement(
                  switch (code.charAt(0)) {
                    case 'u' -> String.valueOf((char) Integer.parseInt(code.substring(1), 16));
                    case 't' -> "\t";
                    case 'n' -> "\n";
                    case 'r' -> "\r";
                    default -> code;
                  });
            });
  }
}
