package dev.jobwright.dsl;

import dev.jobwright.model.Quantity;
import dev.jobwright.schedule.TimeZones;
import dev.jobwright.validation.Reason;
import dev.jobwright.validation.Violation;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values that no field can hold, kept until the resource is built, so that they are told with all
 * else that is wrong; the last word on a field counts.
 */
final class UnfitValues {

  private final Map<String, Violation> byField = new LinkedHashMap<>();

  /** Returns the duration in whole seconds, and notes if that is not what was said. */
  Duration wholeSeconds(String field, Duration said) {
    Given.value(field, said);
    Duration whole = said.truncatedTo(ChronoUnit.SECONDS);
    String rule = "must be whole seconds, as the Kubernetes API keeps no fractions";
    note(field, said, whole.equals(said) ? null : rule);
    return whole;
  }

  /** Returns the quantity that is written as {@code said}; null, noted, if it is none. */
  @Nullable Quantity quantity(String field, String said) {
    Given.value(field, said);
    try {
      Quantity quantity = Quantity.of(said);
      note(field, said, null);
      return quantity;
    } catch (IllegalArgumentException e) {
      note(field, said, "must be a quantity such as 500m, 2, 1.5 or 1Gi");
      return null;
    }
  }

  /** Returns the zone of that name; null, noted, if there is none. */
  @Nullable ZoneId timeZone(String field, String said) {
    Given.value(field, said);
    ZoneId zone = TimeZones.find(said);
    String rule = "unknown time zone " + said + "; use a name such as Europe/Berlin";
    note(field, said, zone == null ? rule : null);
    return zone;
  }

  private void note(String field, Object said, @Nullable String rule) {
    if (rule == null) {
      byField.remove(field);
    } else {
      byField.put(field, new Violation(field, Reason.INVALID, said.toString(), rule));
    }
  }

  List<Violation> violations() {
    return List.copyOf(byField.values());
  }
}
