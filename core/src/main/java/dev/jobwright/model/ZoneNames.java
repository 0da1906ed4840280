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

  /** Returns the fields without a name that is not that of the zone. */
  static Map<String, Object> without(Map<String, Object> other, @Nullable ZoneId zone) {
    Object name = other.get(FIELD);
    if (name == null || (zone != null && zone.equals(TimeZones.find(name.toString())))) {
      return other;
    }
    Map<String, Object> rest = new LinkedHashMap<>(other);
    rest.remove(FIELD);
    return Copies.document(rest);
  }

  /** Gives a builder the zone of that name. */
  static void read(String name, CronJobSpec.Builder to) {
    ZoneId zone = Plain.zone(name);
    to.timeZone(zone);
    if (!zone.getId().equals(name)) {
      to.putOther(FIELD, name);
    }
  }
}
