package dev.jobwright.conformance.shell;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The programs that print. */
final class Printing {
  private Printing() {}

  static int echo(List<String> words, Streams streams) {
    int from = 1;
    boolean newline = true;
    boolean escapes = false;
    while (from < words.size() && words.get(from).matches("-[neE]+")) {
      newline &= !words.get(from).contains("n");
      escapes |= words.get(from).contains("e");
      from++;
    }
    String text = String.join(" ", words.subList(from, words.size()));
    streams.out().accept((escapes ? unescaped(text) : text) + (newline ? "\n" : ""));
    return 0;
  }

  static int printf(List<String> words, Streams streams) {
    if (words.size() < 2) {
      return streams.fail("printf: usage: printf FORMAT [ARG]...");
    }
    StringBuilder text = new StringBuilder();
    List<String> arguments = words.subList(2, words.size());
    int used = 0;
    do {
      used = format(unescaped(words.get(1)), arguments, used, text);
    } while (used > 0 && used < arguments.size());
    streams.out().accept(text.toString());
    return 0;
  }

  /** Formats once; returns how many arguments are used up. */
  private static int format(String format, List<String> arguments, int from, StringBuilder text) {
    int used = from;
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c != '%') {
        text.append(c);
        continue;
      }
      int end = i + 1;
      while (end < format.length() - 1 && "-+ 0123456789.".indexOf(format.charAt(end)) >= 0) {
        end++;
      }
      if (end >= format.length() || format.charAt(end) == '%') {
        text.append('%');
      } else {
        String argument = used < arguments.size() ? arguments.get(used) : "";
        used++;
        text.append(one(format.substring(i, end), format.charAt(end), argument));
      }
      i = end;
    }
    return used;
  }

  private static String one(String flags, char conversion, String argument) {
    return switch (conversion) {
      case 'd', 'i', 'u' ->
          String.format(
              Locale.ROOT, flags + "d", argument.isEmpty() ? 0L : Long.parseLong(argument));
      case 'x', 'o' ->
          String.format(
              Locale.ROOT, flags + conversion, argument.isEmpty() ? 0L : Long.parseLong(argument));
      case 'b' -> unescaped(argument);
      default -> String.format(Locale.ROOT, flags + "s", argument);
    };
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\");
  }

  static int date(Shell shell, List<String> words, Streams streams) {
    Instant now = Instant.ofEpochMilli(shell.process.machine().now());
    String format = words.stream().filter(word -> word.startsWith("+")).findFirst().orElse("");
    if (format.equals("+%s")) {
      return Applets.print(streams, Long.toString(now.getEpochSecond()));
    }
    return Applets.print(
        streams,
        DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss 'UTC' yyyy", Locale.ROOT)
            .format(now.atOffset(ZoneOffset.UTC)));
  }
}
