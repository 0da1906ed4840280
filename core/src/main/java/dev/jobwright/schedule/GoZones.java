package dev.jobwright.schedule;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;
import java.util.Map;
import java.util.Set;

/** Finds a time zone by the names Go knows, which are those of the tz database. */
final class GoZones {
  /** Names of the tz database that Java does not list, by the names they are links to. */
  private static final Map<String, String> LINKS =
      Map.of(
          "EST", "America/Panama",
          "MST", "America/Phoenix",
          "HST", "Pacific/Honolulu",
          "ROC", "Asia/Taipei");

  private GoZones() {}

  static ZoneId load(Piece name) {
    String text = name.text();
    if (text.isEmpty() || text.equals("UTC")) {
      return ZoneOffset.UTC;
    }
    String zone = LINKS.getOrDefault(text, text);
    Set<String> known = ZoneRulesProvider.getAvailableZoneIds();
    if (known.contains(zone)) {
      return ZoneId.of(zone);
    }
    throw name.error(
        "provided bad location %s: %s".formatted(text, problem(text, known)),
        "a time zone of the tz database, such as Europe/Berlin");
  }

  private static String problem(String name, Set<String> known) {
    if (name.contains("..") || name.startsWith("/") || name.startsWith("\\")) {
      return "time: invalid location name";
    }
    if (known.stream().anyMatch(zone -> zone.startsWith(name + "/"))) {
      return "is a directory";
    }
    return "unknown time zone " + name;
  }
}
