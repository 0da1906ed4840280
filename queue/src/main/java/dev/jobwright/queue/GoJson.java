package dev.jobwright.queue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Text and times in JSON as Go's own encoder writes them, which the daemon's clients know. */
final class GoJson {
  private static final String HEX = "0123456789abcdef";

  /** RFC 3339 with nanoseconds, without zeros at the end. */
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendLiteral('Z')
          .toFormatter(Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private GoJson() {}

  static String time(Instant time) {
    return TIME.format(time);
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
