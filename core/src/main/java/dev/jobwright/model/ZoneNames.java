package dev.jobwright.model;

import dev.jobwright.schedule.TimeZones;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names of time zones that Java knows by another name, such as {@code EST}: what was said is kept
 * among the other fields, and written again.
 */
final class ZoneNames {

  private static final String FIELD = "timeZone";

  private ZoneNames() {}

  /** Returns the fields without a name that is the zone's own, or not one of it. */
  static Map<String, Object> without(Map<String, Object> other, @Nullable ZoneId zone) {
    Object name = other.get(FIELD);
    if (name == null || (zone != null && isOtherNameOf(zone, name.toString()))) {
      return other;
    }
    Map<String, Object> rest = new LinkedHashMap<>(other);
    rest.remove(FIELD);
    return Copies.document(rest);
  }

  private static boolean isOtherNameOf(ZoneId zone, String name) {
    return !zone.getId().equals(name) && zone.equals(TimeZones.find(name));
  }

  /** Gives a builder the zone of that name. */
  static void read(String name, CronJobSpec.Builder to) {
    to.timeZone(Plain.zone(name)).putOther(FIELD, name);
  }
}
