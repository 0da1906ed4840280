package dev.jobwright.validation;

import dev.jobwright.schedule.TimeZones;

/** {@code spec.timeZone}: a zone of the tz database by its full name. */
final class TimeZoneRules {
  private static final int LONGEST_PART = 14;

  private TimeZoneRules() {}

  static void check(Node zone) {
    String name = zone.text();
    if (zone.isAbsent()) {
      return;
    }
    if (name.isEmpty()) {
      zone.invalid("timeZone must be nil or non-empty string");
    } else if (!isWellFormed(name)) {
      unknown(zone);
    } else {
      known(zone);
    }
  }

  private static void known(Node zone) {
    String name = zone.text();
    if (name.equalsIgnoreCase("Local")) {
      zone.invalid(
          "timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones");
    }
    if (name.equals("Local") || TimeZones.find(name) != null) {
      return;
    }
    if (TimeZones.isFolder(name)) {
      zone.invalid("is a directory; name a zone in it, such as Europe/Berlin");
    } else {
      unknown(zone);
    }
  }

  private static void unknown(Node zone) {
    zone.invalid("unknown time zone " + zone.text() + "; use a name such as Europe/Berlin");
  }

  private static boolean isWellFormed(String name) {
    for (String part : name.split("/", -1)) {
      boolean dots = part.equals(".") || part.equals("..");
      if (dots || part.isEmpty() || part.length() > LONGEST_PART || part.startsWith("-")) {
        return false;
      }
      if (!part.chars().allMatch(TimeZoneRules::isZoneCharacter)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isZoneCharacter(int c) {
    return Names.isLetterOrDigit((char) c) || c == '.' || c == '-' || c == '_' || c == '+';
  }
}
