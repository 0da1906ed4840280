package dev.jobwright.conformance.shell;

import java.util.regex.Pattern;

/** Patterns of the shell: {@code *}, {@code ?} and {@code […]}. */
final class Glob {
  private Glob() {}

  /** Returns whether a text has anything of a pattern. */
  static boolean isPattern(String text) {
    return text.contains("*") || text.contains("?") || text.contains("[");
  }

  static boolean matches(String pattern, String text) {
    return Pattern.compile(regex(pattern, false), Pattern.DOTALL).matcher(text).matches();
  }

  /** Returns whether a path matches a pattern, of which nothing stands for a slash. */
  static boolean matchesPath(String pattern, String path) {
    return Pattern.compile(regex(pattern, true)).matcher(path).matches();
  }

  /** Lets a text stand for itself in a pattern. */
  static String literal(String text) {
    return text.replaceAll("([\\\\*?\\[\\]])", "\\\\$1");
  }

  /** Returns a pattern as the text that it is when it matches nothing. */
  static String text(String pattern) {
    return pattern.replaceAll("\\\\(.)", "$1");
  }

  private static String regex(String pattern, boolean path) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      int close = c == '[' ? pattern.indexOf(']', i + 2) : -1;
      if (c == '\\' && i + 1 < pattern.length()) {
        regex.append(Pattern.quote(pattern.substring(++i, i + 1)));
      } else if (c == '*') {
        regex.append(path ? "[^/]*" : ".*");
      } else if (c == '?') {
        regex.append(path ? "[^/]" : ".");
      } else if (close > 0) {
        String set = pattern.substring(i + 1, close).replace("\\", "\\\\").replace("[", "\\[");
        regex.append('[').append(set.replaceFirst("^!", "^")).append(']');
        i = close;
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return regex.toString();
  }
}
