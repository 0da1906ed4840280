package dev.jobwright.manifest;

import java.util.Locale;
import java.util.Set;

/**
 * Finds text that some reader of YAML 1.1 or 1.2 takes for something else when it is not quoted: a
 * boolean, null, a number in any notation, base 60 included, or a date.
 */
final class Misreadings {
  private static final int LONGEST_WORD = 5;
  private static final Set<String> WORDS =
      Set.of(
          "y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", "nan", "inf", ".nan",
          ".inf", "+.inf", "-.inf", "=", "<<");

  private static final int ASCII = 128;
  private static final boolean[] BEGINNINGS = new boolean[ASCII];

  static {
    for (String word : WORDS) {
      BEGINNINGS[word.charAt(0)] = true;
      BEGINNINGS[Character.toUpperCase(word.charAt(0))] = true;
    }
  }

  private Misreadings() {}

  static boolean has(String text) {
    char first = text.charAt(0);
    if (first >= '0' && first <= '9') {
      return isSchedule(text) || isAnyNumber(text, 0) || isDate(text);
    }
    if (text.length() <= LONGEST_WORD
        && mayBeginWord(first)
        && WORDS.contains(text.toLowerCase(Locale.ROOT))) {
      return true;
    }
    boolean signed = first == '+' || first == '-';
    return (signed && isAnyNumber(text, 1)) || (first == '.' && isNumber(text, 0));
  }

  private static boolean mayBeginWord(char first) {
    return first < ASCII && BEGINNINGS[first];
  }

  /** Fields of numbers, as of a cron expression, which people always quote. */
  private static boolean isSchedule(String text) {
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'A' && c <= 'Z';
      if (!letter && !(c >= '0' && c <= '9') && " */,-?#".indexOf(c) < 0) {
        return false;
      }
      blank |= c == ' ';
    }
    return blank;
  }

  /** Go's reader drops every underscore before it looks: {@code 0_x1f}, {@code 2e_+5}. */
  private static boolean isAnyNumber(String text, int start) {
    return isNumber(text, start)
        || (text.indexOf('_') >= 0 && isNumber(text.replace("_", ""), start));
  }

  private static boolean isNumber(String text, int start) {
    int whole = digits(text, start);
    if (whole == start) {
      return isFraction(text, start) || isExponent(text, start);
    }
    if (whole == text.length()) {
      return true;
    }
    char next = text.charAt(whole);
    if (whole == start + 1 && text.charAt(start) == '0' && "xXoObB".indexOf(next) >= 0) {
      return hexDigits(text, whole + 1) == text.length();
    }
    return next == ':' ? isBase60(text, whole) : isFraction(text, whole) || isExponent(text, whole);
  }

  /** From the point on. */
  private static boolean isFraction(String text, int at) {
    if (at >= text.length() || text.charAt(at) != '.') {
      return false;
    }
    int end = digits(text, at + 1);
    return end == text.length() || isExponent(text, end);
  }

  private static boolean isExponent(String text, int at) {
    if (at + 1 >= text.length() || (text.charAt(at) != 'e' && text.charAt(at) != 'E')) {
      return false;
    }
    char sign = text.charAt(at + 1);
    int start = sign == '+' || sign == '-' ? at + 2 : at + 1;
    return start < text.length() && digits(text, start) == text.length();
  }

  private static boolean isBase60(String text, int colon) {
    for (int i = colon; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ':' && c != '.' && !isDigit(c)) {
        return false;
      }
    }
    return true;
  }

  /** Begins like {@code 2026-1-31}; nothing else that begins so is worth a risk. */
  private static boolean isDate(String text) {
    return text.length() >= 8
        && digits(text, 0) == 4
        && text.charAt(4) == '-'
        && isDigit(text.charAt(5))
        && text.indexOf('-', 6) >= 6
        && text.indexOf('-', 6) <= 7;
  }

  /** Some readers allow underscores and commas between digits. */
  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int hexDigits(String text, int from) {
    int at = from;
    while (at < text.length() && (isDigit(text.charAt(at)) || isHexLetter(text.charAt(at)))) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || c == '_' || c == ',';
  }

  private static boolean isHexLetter(char c) {
    return (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == '+' || c == '-';
  }
}
