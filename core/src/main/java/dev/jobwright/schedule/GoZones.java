package dev.jobwright.schedule;

import java.time.ZoneId;
import java.time.ZoneOffset;

/** Finds a time zone by the names Go knows, which are those of the tz database. */
final class GoZones {
  private GoZones() {}

  static ZoneId load(Piece name) {
    String text = name.text();
    if (text.isEmpty() || text.equals("UTC")) {
      return ZoneOffset.UTC;
    }
    ZoneId zone = TimeZones.find(text);
    if (zone != null) {
      return zone;
    }
    throw name.error(
        "provided bad location %s: %s".formatted(text, problem(text)),
        "a time zone of the tz database, such as Europe/Berlin");
  }

  private static String problem(String name) {
    if (name.contains("..") || name.startsWith("/") || name.startsWith("\\")) {
      return "time: invalid location name";
    }
    if (TimeZones.isFolder(name)) {
      return "is a directory";
    }
    return "unknown time zone " + name;
  }
}
