package dev.jobwright.schedule;

import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds time zones by the names of the tz database, also by those Java leaves out. */
public final class TimeZones {
  /** Names that Java does not list, or not in each version, by those of zones with equal rules. */
  private static final Map<String, String> LINKS =
      Map.of(
          "EST", "America/Panama",
          "MST", "America/Phoenix",
          "HST", "Pacific/Honolulu",
          "ROC", "Asia/Taipei",
          "GMT+0", "Etc/GMT",
          "GMT-0", "Etc/GMT",
          "Factory", "Etc/UTC",
          "America/Coyhaique", "America/Punta_Arenas");

  private TimeZones() {}

  /**
   * Finds a zone as the Kubernetes API server does.
   *
   * <p>Names are those of the tz database, in its spelling. Java does not list {@code EST}, {@code
   * MST}, {@code HST}, {@code ROC}, {@code GMT+0}, {@code GMT-0} and {@code Factory}; each is found
   * under the name of a zone with the same rules.
   *
   * @param name a name such as {@code Europe/Berlin}
   * @return the zone, or null when the tz database has none of that name
   */
  public static @Nullable ZoneId find(String name) {
    String listed = known().contains(name) ? name : LINKS.getOrDefault(name, name);
    return isJavaOnly(listed) || !known().contains(listed) ? null : ZoneId.of(listed);
  }

  /**
   * Whether a name is a folder of the tz database, such as {@code Europe}.
   *
   * @param name a name, perhaps of a zone
   * @return whether there are zones whose names begin with it and a slash
   */
  public static boolean isFolder(String name) {
    return known().stream().anyMatch(zone -> zone.startsWith(name + "/")) && !isJavaOnly(name);
  }

  private static boolean isJavaOnly(String name) {
    return name.startsWith("SystemV");
  }

  private static Set<String> known() {
    return ZoneRulesProvider.getAvailableZoneIds();
  }
}
