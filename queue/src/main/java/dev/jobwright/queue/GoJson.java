package dev.jobwright.queue;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Text and times in JSON as Go's own encoder writes them, which the daemon's clients know. */
final class GoJson {
  private static final String HEX = "0123456789abcdef";
  private static final int NANOS_PER_SECOND = 1_000_000_000;

  /** The part of a time up to its second, which one after the other often share. */
  private static volatile Second second = Second.of(0);

  private GoJson() {}

  /** Returns a time in RFC 3339 with nanoseconds, without zeros at the end. */
  static String time(Instant time) {
    Second last = second;
    if (last.epochSecond() != time.getEpochSecond()) {
      last = Second.of(time.getEpochSecond());
      second = last;
    }
    int nano = time.getNano();
    if (nano == 0) {
      return last.text() + "Z";
    }
    String digits = Integer.toString(NANOS_PER_SECOND + nano);
    int end = digits.length();
    while (digits.charAt(end - 1) == '0') {
      end--;
    }
    return last.text() + '.' + digits.substring(1, end) + 'Z';
  }

  private record Second(long epochSecond, String text) {
    static Second of(long epochSecond) {
      String text = DateTimeFormatter.ISO_INSTANT.format(Instant.ofEpochSecond(epochSecond));
      return new Second(epochSecond, text.substring(0, text.length() - 1));
    }
  }

  /** Appends a text in quotes. */
  static void quote(StringBuilder out, String text) {
    out.append('"');
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      if (needsEscape(text, i)) {
        out.append(text, done, i);
        escape(out, text.charAt(i));
        done = i + 1;
      }
    }
    out.append(text, done, text.length()).append('"');
  }

  private static boolean needsEscape(String text, int index) {
    char c = text.charAt(index);
    return c < ' '
        || c == '"'
        || c == '\\'
        || c == '<'
        || c == '>'
        || c == '&'
        || c == '\u2028'
        || c == '\u2029'
        || (Character.isSurrogate(c) && isAlone(text, index));
  }

  private static boolean isAlone(String text, int index) {
    char c = text.charAt(index);
    return Character.isHighSurrogate(c)
        ? index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1))
        : index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
  }

  private static void escape(StringBuilder out, char c) {
    switch (c) {
      case '"', '\\' -> out.append('\\').append(c);
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        char shown = Character.isSurrogate(c) ? '\ufffd' : c;
        out.append("\\u")
            .append(HEX.charAt(shown >> 12))
            .append(HEX.charAt(shown >> 8 & 15))
            .append(HEX.charAt(shown >> 4 & 15))
            .append(HEX.charAt(shown & 15));
      }
    }
  }
}
