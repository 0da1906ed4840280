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

  /** Returns what Go says, which looks for a file of that name. */
  private static String problem(String name) {
    if (name.contains("..") || name.startsWith("/") || name.startsWith("\\")) {
      return "time: invalid location name";
    }
    String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    if (TimeZones.isFolder(path)) {
      return "is a directory";
    }
    return isBelowZone(name) ? "not a directory" : "unknown time zone " + name;
  }

  private static boolean isBelowZone(String name) {
    int slash = name.lastIndexOf('/');
    return slash > 0
        && (TimeZones.find(name.substring(0, slash)) != null
            || isBelowZone(name.substring(0, slash)));
  }
}
