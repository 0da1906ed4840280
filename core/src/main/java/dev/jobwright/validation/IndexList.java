package dev.jobwright.validation;

import org.jspecify.annotations.Nullable;

/**
 * A text such as {@code 0,3-5}: completion indexes in rising order, alone or as intervals.
 *
 * @param count how many indexes it names; 0 when it is malformed
 * @param problem what is wrong with it in the words of the API server; null when nothing is
 */
record IndexList(long count, @Nullable String problem) {

  /** Reads a text; every index must be below the number of completions. The empty text is valid. */
  static IndexList parse(String text, long completions) {
    return text.isEmpty() ? new IndexList(0, null) : new Parser(completions).parse(text);
  }

  private static final class Parser {
    private final long completions;
    private long last = -1;
    private long count;

    Parser(long completions) {
      this.completions = completions;
    }

    IndexList parse(String text) {
      int start = 0;
      while (start <= text.length()) {
        int comma = text.indexOf(',', start);
        int end = comma < 0 ? text.length() : comma;
        String problem = readInterval(text.substring(start, end));
        if (problem != null) {
          return new IndexList(0, problem);
        }
        start = end + 1;
      }
      return new IndexList(count, null);
    }

    private @Nullable String readInterval(String interval) {
      int hyphen = interval.indexOf('-');
      if (hyphen >= 0 && interval.indexOf('-', hyphen + 1) >= 0) {
        return "the fragment \""
            + interval
            + "\" violates the requirement that an index interval can have at most two parts"
            + " separated by '-'";
      }
      String from = hyphen < 0 ? interval : interval.substring(0, hyphen);
      String to = hyphen < 0 ? from : interval.substring(hyphen + 1);
      String problem = problemOf(from);
      return problem != null ? problem : readInterval(from, to, hyphen >= 0);
    }

    private @Nullable String readInterval(String from, String to, boolean twoParts) {
      String problem = problemOf(to);
      if (problem != null) {
        return problem;
      }
      long first = number(from);
      long end = number(to);
      if (twoParts && first >= end) {
        return notRising(first, end);
      }
      if (last >= first) {
        return notRising(last, first);
      }
      last = end;
      count += end - first + 1;
      return null;
    }

    private @Nullable String problemOf(String index) {
      long number = number(index);
      if (number < 0) {
        return "cannot convert string to integer for index: \"" + index + "\"";
      }
      return number >= completions ? "too large index: \"" + index + "\"" : null;
    }

    private static String notRising(long previous, long current) {
      return "non-increasing order, previous: " + previous + ", current: " + current;
    }

    /** The number, which may have a plus and leading zeros; -1 when the text is no number. */
    private static long number(String text) {
      int start = text.startsWith("+") ? 1 : 0;
      if (start == text.length()) {
        return -1;
      }
      long number = 0;
      for (int i = start; i < text.length(); i++) {
        char c = text.charAt(i);
        if (!Names.isDigit(c) || number > Long.MAX_VALUE / 10 - 1) {
          return -1;
        }
        number = number * 10 + (c - '0');
      }
      return number;
    }
  }
}
