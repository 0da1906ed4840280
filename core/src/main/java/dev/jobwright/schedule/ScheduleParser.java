package dev.jobwright.schedule;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a schedule exactly as the parser in Kubernetes does, and refuses with its words. */
final class ScheduleParser {
  private static final String EVERY = "@every ";

  /** Names the zone of whoever asks: the controller's own in Kubernetes, the caller's here. */
  private static final String LOCAL = "Local";

  private static final Map<String, String> DESCRIPTORS =
      Map.of(
          "@yearly", "0 0 1 1 *",
          "@annually", "0 0 1 1 *",
          "@monthly", "0 0 1 * *",
          "@weekly", "0 0 * * 0",
          "@daily", "0 0 * * *",
          "@midnight", "0 0 * * *",
          "@hourly", "0 * * * *");

  /** A schedule read: its timing, and the zone its text asks for, if it does. */
  record Parsed(Timing timing, @Nullable ZoneId zone) {}

  private ScheduleParser() {}

  static Parsed parse(String expression) {
    Piece whole = Piece.of(expression);
    if (whole.isEmpty()) {
      throw whole.error("empty spec string", "five fields or a descriptor");
    }
    if (!expression.startsWith("TZ=") && !expression.startsWith("CRON_TZ=")) {
      return new Parsed(timing(whole), null);
    }
    int blank = expression.indexOf(' ');
    if (blank < 0) {
      throw whole.error("invalid schedule format", "a blank and a schedule after the time zone");
    }
    Piece name = new Piece(expression, expression.indexOf('=') + 1, blank);
    ZoneId zone = name.text().equals(LOCAL) ? null : GoZones.load(name);
    return new Parsed(timing(whole.from(blank).trimmed()), zone);
  }

  private static Timing timing(Piece text) {
    return text.text().startsWith("@") ? descriptor(text) : fields(text);
  }

  private static Timing descriptor(Piece text) {
    String fields = DESCRIPTORS.get(text.text());
    if (fields != null) {
      return fields(Piece.of(fields));
    }
    if (text.text().startsWith(EVERY)) {
      return every(text);
    }
    throw text.error(
        "unrecognized descriptor: " + text.text(),
        "one of @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly, @every");
  }

  private static Timing every(Piece text) {
    Piece duration = text.from(EVERY.length());
    try {
      return IntervalTiming.ofNanos(GoDuration.parse(duration.text()));
    } catch (IllegalArgumentException e) {
      throw duration.error(
          "failed to parse duration %s: %s".formatted(text.text(), e.getMessage()),
          "a duration in h, m, s, ms, us or ns");
    }
  }

  private static Timing fields(Piece text) {
    List<Piece> words = text.words();
    if (words.size() != CronField.values().length) {
      List<String> found = words.stream().map(Piece::text).toList();
      throw text.error(
          "expected exactly 5 fields, found %d: [%s]"
              .formatted(found.size(), String.join(" ", found)),
          "five fields: minute, hour, day of month, month, day of week");
    }
    Map<CronField, Long> bits = new EnumMap<>(CronField.class);
    Iterator<Piece> word = words.iterator();
    for (CronField field : CronField.values()) {
      bits.put(field, new FieldParser(field).parse(word.next()));
    }
    return new CalendarTiming(new CalendarFields(bits));
  }
}
